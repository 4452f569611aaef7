package org.beckon.console.panel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.beckon.console.lab.SimulatedDevices.Offer;
import org.beckon.console.lab.SimulatedDevices.Wish;
import org.beckon.console.lab.SimulatedGroup;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.theme.ThemeChoice;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabPanelTest extends FxTest {

  private final FakeLab lab = new FakeLab();
  private final FakeDesk desk = new FakeDesk(Samples.home());

  @Test
  void startsWhatIsChosenAndStopsIt() {
    lab.does(new SimulatedGroup.State(2, 5, 1, "The ACS did not accept the Inform"));
    open();
    assertThat(labels()).contains("No simulated devices run. Choose some above and start them.");
    fx(
        () -> {
          ComboBox<Offer> profile = lookup("#lab-profile").queryComboBox();
          profile.getSelectionModel().select(1);
          spinner("#lab-count").getEditor().setText("3");
          spinner("#lab-count").commitValue();
          lookup("#lab-position").queryComboBox().getSelectionModel().select(1);
          CheckComboBox<?> misbehave = lookup("#lab-misbehave").queryAs(CheckComboBox.class);
          misbehave.getCheckModel().check(0);
        });
    press("#lab-start");
    assertThat(lab.started)
        .containsExactly(new Wish("set-top-box", 3, "nat-stun", List.of("small-memory")));
    assertThat(labels())
        .contains(
            "3 × set-top-box",
            "Behind a NAT, reached through STUN · small-memory",
            "2 of 3 have called in · 5 sessions",
            "One session failed: The ACS did not accept the Inform");
    assertThat(desk.board.lastProperty().get().text()).isEqualTo("3 simulated devices call in");
    press(".group-stop");
    assertThat(lab.running()).isEmpty();
    assertThat(labels()).contains("No simulated devices run. Choose some above and start them.");
  }

  @Test
  void saysWhyNothingStarted() {
    lab.refusal = "The server does not listen: port 7547 is taken.";
    open();
    press("#lab-start");
    assertThat(labels()).contains(lab.refusal);
    assertThat(node("#lab-start").isDisabled()).isFalse();
  }

  @Test
  void measuresWhatIsChosenAndLaysItBesideThePublishedFigures() {
    open();
    assertThat(node("#bench-empty").isVisible()).isTrue();
    fx(
        () -> {
          lookup("#bench-way-udp").queryAs(CheckBox.class).setSelected(false);
          spinner("#bench-count").getValueFactory().setValue(20);
          spinner("#bench-delay").getValueFactory().setValue(20);
        });
    press("#bench-run");
    assertThat(lab.plans)
        .containsExactly(
            new BenchPlan(
                List.of(Way.HTTP, Way.FORWARDED, Way.XMPP),
                20,
                BenchModel.WARM_UP,
                Duration.ofMillis(20)));
    assertThat(node("#bench-empty").isVisible()).isFalse();
    List<String> table =
        lookup("#bench-table").queryAs(GridPane.class).getChildren().stream()
            .map(cell -> ((Labeled) cell).getText())
            .toList();
    assertThat(table)
        .contains("TCP", "Forwarded TCP", "XMPP", "~50 ms", "2–7 ms", "~2.8 s", "not available")
        .doesNotContain("STUN/UDP")
        .anyMatch(text -> text.matches("\\d\\.\\d\\d ms, p95 \\d\\.\\d\\d ms"));
    assertThat(labels())
        .contains("Forwarded TCP is not available: The server never learnt the forwarded port.")
        .anyMatch(text -> text.contains("20 ms in each direction"));
    assertThat(lookup("#bench-plot").queryAs(Pane.class).getChildren()).isNotEmpty();
  }

  @Test
  void nothingToMeasureIsNothingToRun() {
    open();
    fx(
        () ->
            List.of(Way.values())
                .forEach(
                    way ->
                        lookup("#bench-way-" + way.text())
                            .queryAs(CheckBox.class)
                            .setSelected(false)));
    assertThat(node("#bench-run").isDisabled()).isTrue();
    assertThat(node("#bench-save").isDisabled()).isTrue();
  }

  @Test
  void saysWhyItCouldNotMeasure() {
    lab.refusal = "No space left on device";
    open();
    press("#bench-run");
    assertThat(node("#bench-failed").isVisible()).isTrue();
    assertThat(labels()).contains(lab.refusal);
    assertThat(node("#bench-run").isDisabled()).isFalse();
  }

  @Test
  void savesEveryPoke(@TempDir Path folder) throws IOException {
    desk.file = folder.resolve("pokes.csv");
    open();
    press("#bench-run");
    press("#bench-save");
    List<String> lines = Files.readAllLines(desk.file);
    assertThat(lines).hasSize(1 + 3 * 200);
    assertThat(lines.getFirst()).startsWith("via,number,authentication_ms");
    assertThat(lines.getLast()).startsWith("xmpp,200,0.000,").endsWith("\"sent 1 0.210\"");
  }

  @Test
  void theDarkLookHasNoWarnings() {
    show(() -> new LabPanel(desk.context, FakeLab.busy().lab()).root(), ThemeChoice.DARK);
    press("#bench-run");
    assertThat(node("#bench-result").isVisible()).isTrue();
  }

  private void open() {
    show(() -> new LabPanel(desk.context, lab.lab()).root());
  }

  private void press(String button) {
    fx(() -> lookup(button).queryAs(Button.class).fire());
  }

  private Spinner<Integer> spinner(String query) {
    return lookup(query).query();
  }

  private Node node(String query) {
    return lookup(query).query();
  }

  private List<String> labels() {
    return lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(Objects::nonNull)
        .toList();
  }
}
