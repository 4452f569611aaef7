package org.beckon.simulator.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.beckon.cwmp.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of events, each with its row (TR-069 3.7.1.5, cwmp-session 7). */
class EventRulesTest {
  @ParameterizedTest
  @CsvSource({
    "0 BOOTSTRAP, single, T R",
    "1 BOOT, single, T",
    "2 PERIODIC, single, T R",
    "3 SCHEDULED, single, T R",
    "4 VALUE CHANGE, single, T",
    "5 KICKED, single, T R",
    "6 CONNECTION REQUEST, single, ''",
    "7 TRANSFER COMPLETE, single, T R",
    "8 DIAGNOSTICS COMPLETE, single, T",
    "9 REQUEST DOWNLOAD, single, T R",
    "10 AUTONOMOUS TRANSFER COMPLETE, single, T R",
    "11 DU STATE CHANGE COMPLETE, single, T R",
    "12 AUTONOMOUS DU STATE CHANGE COMPLETE, single, T R",
    "13 WAKEUP, single, T",
    "14 HEARTBEAT, single, ''",
    "M Reboot, multiple, T R",
    "M ScheduleInform, multiple, T R",
    "M Download, multiple, T R",
    "M ScheduleDownload, multiple, T R",
    "M Upload, multiple, T R",
    "M ChangeDUState, multiple, T R",
    "M X_00D09E_Dance, multiple, T R",
    "X 00D09E Button, single, T"
  })
  void eachEventIsKeptAsItsRowSays(String code, String cumulative, String kept) {
    Event event = new Event(code, "");
    assertThat(EventRules.repeats(event)).isEqualTo(cumulative.equals("multiple"));
    assertThat(EventRules.keptOverFailure(event)).isEqualTo(kept.contains("T"));
    assertThat(EventRules.keptOverReboot(event)).isEqualTo(kept.contains("R"));
  }

  @Test
  void anArrayIsOrderedAndHolds64() {
    assertThat(
            EventRules.array(
                List.of(
                    new Event("M Reboot", "k"),
                    Event.of("10 X"),
                    Event.of("2 Y"),
                    Event.of("X Z"))))
        .extracting(Event::code)
        .containsExactly("2 Y", "10 X", "M Reboot", "X Z");
    List<Event> many =
        IntStream.range(0, 100).mapToObj(n -> new Event("M Download", "k" + n)).toList();
    assertThat(EventRules.array(many)).hasSize(64);
  }
}
