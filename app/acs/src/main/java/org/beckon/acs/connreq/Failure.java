package org.beckon.acs.connreq;

/**
 * A way that did not lead to an Inform, or could not be tried.
 *
 * @param result how far it came; never INFORM
 */
public record Failure(Via via, PokeTrace.Result result, Cause cause) {
  public Failure {
    if (result == PokeTrace.Result.INFORM) {
      throw new IllegalArgumentException("an Inform is no failure");
    }
  }
}
