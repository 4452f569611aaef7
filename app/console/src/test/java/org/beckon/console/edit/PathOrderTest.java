package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathOrderTest {

  @Test
  void instanceNumbersCountAsNumbers() {
    assertThat(sorted("D.S.10.B", "D.S.2.B", "D.S.2.A", "D.S.1."))
        .containsExactly("D.S.1.", "D.S.2.A", "D.S.2.B", "D.S.10.B");
  }

  @Test
  void anObjectStandsBeforeWhatIsInIt() {
    assertThat(sorted("D.WiFi.SSID.", "D.WiFi.", "D."))
        .containsExactly("D.", "D.WiFi.", "D.WiFi.SSID.");
  }

  @Test
  void onlyEqualTextsAreEqual() {
    assertThat(PathOrder.NATURAL.compare("A.01", "A.1")).isNotZero();
    assertThat(PathOrder.NATURAL.compare("A.01", "A.01")).isZero();
  }

  private static List<String> sorted(String... paths) {
    return List.of(paths).stream().sorted(PathOrder.NATURAL).toList();
  }
}
