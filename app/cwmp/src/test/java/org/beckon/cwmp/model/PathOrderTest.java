package org.beckon.cwmp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathOrderTest {
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
