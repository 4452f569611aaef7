package org.beckon.acs.connreq.xmpp;

import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;

/** Makes devices ready for connection requests over XMPP. Thread-safe. */
public interface XmppPreparation {

  /** What came of it. */
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
}
