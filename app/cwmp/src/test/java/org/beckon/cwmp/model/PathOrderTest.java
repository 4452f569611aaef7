package org.beckon.cwmp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathOrderTest {
  private static final List<String> ORDERED =
      List.of(
          "",
          "Device",
          "Device.",
          "Device.A.1.",
          "Device.A.01.X",
          "Device.A.1.X",
          "Device.A.2.X",
          "Device.A.10.X",
          "Device.A.4294967296.X",
          "Device.A.99999999999999999999999999.X",
          "Device.A.1a.X",
          "Device.B..X",
          "Device.B.X",
          "Device.b.X",
          "Device2.A",
          "InternetGatewayDevice.");

  @Test
  void isATotalOrderForAnyNames() {
    for (String one : ORDERED) {
      for (String two : ORDERED) {
        assertThat(Integer.signum(PathOrder.INSTANCE.compare(one, two)))
            .as("%s %s", one, two)
            .isEqualTo(Integer.compare(ORDERED.indexOf(one), ORDERED.indexOf(two)));
      }
    }
  }

  private static List<String> sorted(String... paths) {
    return List.of(paths).stream().sorted(PathOrder.INSTANCE).toList();
  }

  @Test
  void comparesInstanceNumbersAsNumbers() {
    assertThat(sorted("D.A.10.X", "D.A.2.X", "D.A.1.X"))
        .containsExactly("D.A.1.X", "D.A.2.X", "D.A.10.X");
  }

  @Test
  void putsAnObjectBeforeWhatIsInIt() {
    assertThat(sorted("D.AB", "D.A.B", "D.A.", "D."))
        .containsExactly("D.", "D.A.", "D.A.B", "D.AB");
  }

  @Test
  void unequalPathsAreNeverEqual() {
    assertThat(PathOrder.INSTANCE.compare("D.01", "D.1")).isNotZero();
    assertThat(PathOrder.INSTANCE.compare("D.A", "D.A.")).isNotZero();
    assertThat(PathOrder.INSTANCE.compare("D.A", "D.A")).isZero();
  }
}
