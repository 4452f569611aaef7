package org.beckon.console.panel.device;

import java.time.Duration;
import java.time.Instant;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** How a device stands, in words. */
final class StateWords {

  /** A shorter silence is none. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Texts texts;
  private final Wording wording;

  StateWords(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
  }

  /** For example: quiet for 12 min, next Inform due in 3 min. */
  String of(Device device, DeviceState state, Instant now) {
    return switch (state) {
      case IN_SESSION -> texts.get("device.state.session");
      case HELD -> texts.get("device.state.held");
      case ONLINE -> quiet(device, now);
      case LATE -> quiet(device, now);
    };
  }

  private String quiet(Device device, Instant now) {
    Instant last = device.contact().last();
    Duration silence = Duration.between(last, now);
    String quiet =
        silence.compareTo(LEAST) < 0
            ? texts.get("device.state.just")
            : texts.get("device.state.quiet", wording.length(silence));
    int interval = device.reported().periodicInformInterval();
    if (interval <= 0) {
      return quiet;
    }
    Duration left = Duration.between(now, last.plusSeconds(interval));
    return left.isNegative()
        ? texts.get("device.state.overdue", quiet, wording.length(left.negated()))
        : texts.get("device.state.due", quiet, wording.length(left));
  }
}
