package org.beckon.console.poke;

import org.beckon.acs.connreq.PokeTrace;

/** How a poke stands. */
public sealed interface PokeState {

  /** None was asked for. */
  record Idle() implements PokeState {}

  /** Under way. */
  record Running() implements PokeState {}

  /** Over; the trace says how it went. */
  record Over(PokeTrace trace) implements PokeState {

    /** Whether the device called in because of it. */
    public boolean isSuccess() {
      return trace.result() == PokeTrace.Result.INFORM;
    }
  }

  /** It could not be tried, for a reason on our side, in words. */
  record Broken(String reason) implements PokeState {}
}
