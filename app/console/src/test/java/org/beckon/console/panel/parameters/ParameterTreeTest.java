package org.beckon.console.panel.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.device.StoredParameter;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.EditedParameter;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ValueType;
import org.junit.jupiter.api.Test;

class ParameterTreeTest {

  private final ParameterTree tree = new ParameterTree();
  private final ChangeSet changes = new ChangeSet();

  @Test
  void parentsThatTheDeviceLeftOutAreFilledIn() {
    tree.update(List.of(parameter("Device.WiFi.SSID.1.SSID", "home")));

    ParameterRow device = tree.root().children().getFirst();
    assertThat(device.path()).isEqualTo("Device.");
    assertThat(device.seen()).isEmpty();
    ParameterRow table = tree.find("Device.WiFi.SSID.").orElseThrow();
    assertThat(table.hasInstances()).isTrue();
    assertThat(table.children().getFirst().isInstance()).isTrue();
    assertThat(tree.find("Device.WiFi.SSID.1.SSID").orElseThrow().value()).contains("home");
    assertThat(tree.parameters()).isEqualTo(1);
  }

  @Test
  void siblingsStandInNaturalOrderHoweverTheyCome() {
    tree.update(
        List.of(parameter("D.S.10.A", ""), parameter("D.S.2.A", ""), parameter("D.S.1.A", "")));

    assertThat(names("D.S.")).containsExactly("1.", "2.", "10.");
  }

  @Test
  void rowsStayTheSameObjectsWhenReadAgain() {
    tree.update(List.of(parameter("D.A", "1"), parameter("D.B", "2")));
    ParameterRow a = tree.find("D.A").orElseThrow();
    tree.update(List.of(parameter("D.A", "9"), parameter("D.B", "2")));

    assertThat(tree.find("D.A")).containsSame(a);
    assertThat(a.value()).contains("9");
  }

  @Test
  void whatTheDeviceNoLongerHasLeavesWithAllBelow() {
    tree.update(
        List.of(parameter("D.S.1.A", ""), parameter("D.S.2.A", ""), parameter("D.S.2.B", "")));
    tree.update(List.of(parameter("D.S.1.A", "")));

    assertThat(names("D.S.")).containsExactly("1.");
    assertThat(tree.find("D.S.2.")).isEmpty();
    assertThat(tree.find("D.S.2.B")).isEmpty();

    tree.update(List.of());
    assertThat(tree.root().children()).isEmpty();
  }

  @Test
  void aSearchFindsPathsAndValuesWithTheObjectsAbove() {
    tree.update(
        List.of(parameter("D.WiFi.SSID.1.SSID", "Home"), parameter("D.Info.Model", "HomeBox")));

    assertThat(shown(ParameterFilter.of("home", false, false)))
        .containsExactlyInAnyOrder(
            "",
            "D.",
            "D.WiFi.",
            "D.WiFi.SSID.",
            "D.WiFi.SSID.1.",
            "D.WiFi.SSID.1.SSID",
            "D.Info.",
            "D.Info.Model");
    assertThat(shown(ParameterFilter.of("HOME ssid", false, false))).doesNotContain("D.Info.Model");
    assertThat(shown(ParameterFilter.of("nowhere", false, false))).isEmpty();
  }

  @Test
  void onlyWritableLeavesOutWhatTheDeviceCallsReadOnly() {
    tree.update(
        List.of(
            parameter("D.Free", ""),
            new StoredParameter("D.Fixed", "", "", Access.READ_ONLY, -1, Instant.EPOCH),
            new StoredParameter("D.Unknown", "", "", Access.UNKNOWN, -1, Instant.EPOCH)));

    assertThat(shown(ParameterFilter.of("", true, false)))
        .contains("D.Free", "D.Unknown")
        .doesNotContain("D.Fixed");
  }

  @Test
  void onlyChangedShowsWhatIsStaged() {
    tree.update(List.of(parameter("D.A", "1"), parameter("D.B", "2")));
    changes.stage(
        new EditedParameter(
            "D.B", tree.find("D.B").orElseThrow().value(), "", ValueType.STRING, false),
        "3");

    assertThat(shown(ParameterFilter.of("", false, true)))
        .containsExactlyInAnyOrder("", "D.", "D.B");
  }

  @Test
  void theValueOfASecretIsNotSearched() {
    tree.update(List.of(parameter("D.Password", "hunter2")));

    assertThat(
            tree.matching(
                row -> ParameterFilter.of("hunter2", false, false).shows(row, changes, r -> true)))
        .isEmpty();
  }

  private Stream<String> shown(ParameterFilter filter) {
    return tree.matching(row -> filter.shows(row, changes, r -> false)).stream()
        .map(ParameterRow::path);
  }

  private List<String> names(String path) {
    return tree.find(path).orElseThrow().children().stream().map(ParameterRow::name).toList();
  }

  private static StoredParameter parameter(String path, String value) {
    return new StoredParameter(path, value, "xsd:string", Access.READ_WRITE, 0, Instant.EPOCH);
  }
}
