package org.beckon.acs.connreq.udp;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;

/** Makes devices ready for UDP connection requests. Thread-safe. */
public interface UdpPreparation {

  /** What came of it. */
  sealed interface Result {
    /** The work is in the device's queue, in this order. */
    record Queued(List<Operation> operations) implements Result {
      public Queued {
        operations = List.copyOf(operations);
      }
    }

    /** It cannot be; why and what to do. */
    record Refused(Phrase why) implements Result {}
  }

  /**
   * Queues what lets the device hold a UDP binding towards this server: STUN settings with a login
   * of its own, and the wish to be told of its address. Blocks for the store.
   *
   * @param origin who wants it, for the history
   */
  Result prepare(Device device, String origin);

  /**
   * What {@link #prepare} would queue, with other secrets than it will have. Empty where it cannot
   * be prepared. Blocks for the store.
   */
  List<Work> preview(Device device);

  /** Where the device takes requests by UDP at present, as far as known. Never blocks. */
  Optional<Binding> binding(Device device);
}
