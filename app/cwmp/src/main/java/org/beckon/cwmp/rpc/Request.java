package org.beckon.cwmp.rpc;

/**
 * A call of an RPC method, by either side.
 *
 * @param <R> the answer that belongs to it
 */
public sealed interface Request<R extends Response> extends Message permits AcsRequest, CpeRequest {

  /** The method's name as the specification writes it, for example {@code GetParameterValues}. */
  default String method() {
    return getClass().getSimpleName();
  }
}
