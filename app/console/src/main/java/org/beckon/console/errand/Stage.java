package org.beckon.console.errand;

import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.operation.Operation;

/** How far an errand is. */
public sealed interface Stage {

  /** It is being put into the device's queue. */
  record Sending() implements Stage {}

  /** It is in the queue, and the device is asked to call in. */
  record Poking() implements Stage {}

  /** It is in the queue; the device called in, or is about to. */
  record Queued() implements Stage {}

  /** A session carries it out. */
  record InSession() implements Stage {}

  /** The poke came to nothing: it will be carried out when the device calls in by itself. */
  record Waiting(PokeTrace trace) implements Stage {}

  /** It is over; the operation says how it went. */
  record Ended(Operation operation) implements Stage {}

  /** It did not even get into the queue, for a reason on our side, in words. */
  record Lost(String reason) implements Stage {}

  /** Whether nothing more will happen. */
  default boolean isOver() {
    return this instanceof Ended || this instanceof Lost;
  }
}
