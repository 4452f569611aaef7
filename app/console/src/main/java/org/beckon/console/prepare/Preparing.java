package org.beckon.console.prepare;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;

/** Setting devices up for one way to poke them, as the server does it. Thread-safe. */
interface Preparing {

  /** What came of ordering it. */
  sealed interface Ordered {
    /** It is in the device's queue, in this order. */
    record Queued(List<Operation> operations) implements Ordered {
      public Queued {
        operations = List.copyOf(operations);
      }
    }

    /** It cannot be; why and what to do. */
    record Refused(Phrase why) implements Ordered {}
  }

  /** Which way. */
  Via via();

  /**
   * What would be written, where that is known beforehand; secrets are made up anew when it is
   * ordered. Blocks for the store.
   */
  List<Work> preview(Device device);

  /** Orders it. Blocks for the store. */
  Ordered order(Device device);

  /** Where the device can be reached this way now; empty while it cannot. */
  Optional<String> effect(Device device);
}
