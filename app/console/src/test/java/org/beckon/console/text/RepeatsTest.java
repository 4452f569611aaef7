package org.beckon.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  @Test
  void whatComesSeveralTimesInARowIsSaidOnce() {
    assertThat(Repeats.joined(List.of())).isEmpty();
    assertThat(Repeats.joined(List.of("Inform", "Reboot", "Inform")))
        .isEqualTo("Inform, Reboot, Inform");
    List<String> discovery = new ArrayList<>(List.of("Inform"));
    discovery.addAll(Collections.nCopies(41, "GetParameterValues"));
    discovery.add("Reboot");
    assertThat(Repeats.joined(discovery)).isEqualTo("Inform, GetParameterValues × 41, Reboot");
  }
}
