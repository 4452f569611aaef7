package org.beckon.acs.connreq.xmpp;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.xmpp.OutsideBroker;

/**
 * XMPP for those who use the server: sets devices up for it, and tells who is online. Thread-safe.
 */
public interface XmppService {

  /** What came of setting a device up. */
  sealed interface Result {
    /** The work is in the device's queue. */
    record Queued(Operation operation) implements Result {}

    /** It cannot be; why and what to do. */
    record Refused(Phrase why) implements Result {}
  }

  /**
   * Queues what lets the device connect to a broker: to the outside one where one is set, else to
   * our own. At our own an account is made for it, and what it was connected by before stays good
   * until it uses the new password. At an outside one the account is what is told, or was told
   * before, or is made by registration where that is switched on. Blocks for the store, and for a
   * registration at most a minute.
   *
   * @param told about the account at an outside broker; {@link ToldAccount#NOTHING} mostly
   * @param origin who wants it, for the history
   */
  Result prepare(Device device, ToldAccount told, String origin);

  /** The same with nothing told. */
  default Result prepare(Device device, String origin) {
    return prepare(device, ToldAccount.NOTHING, origin);
  }

  /**
   * Since when the device is online with the broker; empty when it is not, or nobody knows. At our
   * own broker this is exact; at an outside one it is what the device last answered or what the
   * broker told.
   */
  Optional<Instant> onlineSince(Device device);

  /** The choice of an outside broker. */
  OutsideBroker outside();
}
