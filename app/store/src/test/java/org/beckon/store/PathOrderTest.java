package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The natural order of paths. */
final class PathOrderTest {
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
  void instanceNumbersCountAsNumbers() {
    List<String> shuffled = new ArrayList<>(ORDERED);
    Collections.shuffle(shuffled, new Random(7));

    shuffled.sort(PathOrder.INSTANCE);

    assertThat(shuffled).isEqualTo(ORDERED);
  }

  @Test
  void itIsATotalOrder() {
    for (String one : ORDERED) {
      for (String two : ORDERED) {
        assertThat(Integer.signum(PathOrder.INSTANCE.compare(one, two)))
            .as("%s %s", one, two)
            .isEqualTo(Integer.compare(ORDERED.indexOf(one), ORDERED.indexOf(two)));
      }
    }
  }
}
