package org.beckon.acs.quirk;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/**
 * A quirk of a kind of device.
 *
 * @param value in the quirk's form, or {@link Quirk#OFF}
 * @param reason why, a sentence
 * @param since when it was learnt or set; the epoch for what a profile says
 * @param device which device taught it
 * @param session in which session
 */
public record QuirkEntry(
    ModelKey model,
    Quirk quirk,
    String value,
    QuirkOrigin origin,
    String reason,
    Instant since,
    Optional<DeviceKey> device,
    Optional<SessionId> session) {

  /** Whether it counts; a quirk that was switched off does not. */
  public boolean isOn() {
    return !value.equals(Quirk.OFF);
  }
}
