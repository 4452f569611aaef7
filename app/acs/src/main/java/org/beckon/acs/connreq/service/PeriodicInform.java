package org.beckon.acs.connreq.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.Device;

/** When a device calls by itself. */
final class PeriodicInform {
  private PeriodicInform() {}

  /**
   * The next periodic Inform that is still to come; empty where its interval is not known. A CPE
   * keeps the phase of its PeriodicInformTime, which the last Inform approximates.
   */
  static Optional<Instant> next(Device device, Instant now) {
    int seconds = device.reported().periodicInformInterval();
    if (seconds <= 0) {
      return Optional.empty();
    }
    Instant last = device.contact().last();
    long passed = Math.max(0, Duration.between(last, now).toSeconds()) / seconds;
    return Optional.of(last.plusSeconds((passed + 1) * seconds));
  }
}
