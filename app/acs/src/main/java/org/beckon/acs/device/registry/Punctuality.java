package org.beckon.acs.device.registry;

import java.time.Duration;
import java.time.Instant;
import org.beckon.acs.device.Device;

/** Whether a device calls when it should. */
final class Punctuality {
  /** One Inform may get lost, and clocks drift. */
  private static final int INTERVALS = 2;

  private static final Duration GRACE = Duration.ofSeconds(30);

  /** What to expect of a device whose interval is not known. */
  private static final Duration USUAL = Duration.ofDays(1);

  private Punctuality() {}

  static boolean isLate(Device device, Instant now) {
    int seconds = device.reported().periodicInformInterval();
    Duration interval = seconds > 0 ? Duration.ofSeconds(seconds) : USUAL;
    Instant due = device.contact().last().plus(interval.multipliedBy(INTERVALS)).plus(GRACE);
    return now.isAfter(due);
  }
}
