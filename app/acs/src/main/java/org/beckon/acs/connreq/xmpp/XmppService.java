package org.beckon.acs.connreq.xmpp;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;

/**
 * XMPP for those who use the server: sets devices up for it, and tells who is online. Thread-safe.
 */
public interface XmppService {

  /** What came of setting a device up. */
  sealed interface Result {
    /** The work is in the device's queue. */
    record Queued(Operation operation) implements Result {}

    /** It cannot be; why and what to do, in words. */
    record Refused(String words) implements Result {}
  }

  /**
   * Makes an account for the device and queues what lets it connect to our broker. What it was
   * connected by before stays good until it uses the new password. Blocks for the store.
   *
   * @param origin who wants it, for the history
   */
  Result prepare(Device device, String origin);

  /** Since when the device is online with the broker; empty when it is not, or nobody knows. */
  Optional<Instant> onlineSince(Device device);
}
