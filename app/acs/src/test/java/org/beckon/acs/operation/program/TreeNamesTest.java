package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.junit.jupiter.api.Test;

class TreeNamesTest {
  private static List<String> complete(String path, String... names) {
    return TreeNames.complete(
            List.of(names).stream().map(n -> new ParameterInfo(n, Access.READ_ONLY)).toList(), path)
        .stream()
        .map(ParameterInfo::name)
        .toList();
  }

  @Test
  void fillsInParents() {
    assertThat(complete("", "Device.A.B.C", "Device.A.D"))
        .containsExactlyInAnyOrder(
            "Device.", "Device.A.", "Device.A.B.", "Device.A.B.C", "Device.A.D");
  }

  @Test
  void doesNotReachAboveThePath() {
    assertThat(complete("Device.A.", "Device.A.B.C"))
        .containsExactlyInAnyOrder("Device.A.B.", "Device.A.B.C");
  }

  @Test
  void aNameWithChildrenIsAnObject() {
    assertThat(complete("Device.", "Device.A", "Device.A.B"))
        .containsExactly("Device.A.", "Device.A.B");
  }

  @Test
  void dropsRepetitionsAndEmptyNames() {
    assertThat(complete("Device.", "Device.A", "", "Device.A")).containsExactly("Device.A");
  }
}
