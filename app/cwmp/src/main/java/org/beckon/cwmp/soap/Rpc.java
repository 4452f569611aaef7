package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.Response;

/** One method of CWMP: who calls it, since when, and how its messages are read and written. */
public final class Rpc {

  /** Which side calls a method. */
  public enum Caller {
    ACS,
    CPE,
    BOTH
  }

  private final CwmpVersion since;
  private final Caller caller;
  private final MessageCodec<? extends Request<?>> request;
  private final MessageCodec<? extends Response> response;

  /** A method whose response type must be the one that its request declares. */
  <R extends Response, Q extends Request<R>> Rpc(
      CwmpVersion since, Caller caller, MessageCodec<Q> request, MessageCodec<R> response) {
    this.since = since;
    this.caller = caller;
    this.request = request;
    this.response = response;
  }

  /** The method's name as the specification writes it. */
  public String method() {
    return request.element();
  }

  public CwmpVersion since() {
    return since;
  }

  public Caller caller() {
    return caller;
  }

  /** The record of the call. */
  public Class<? extends Request<?>> requestType() {
    return request.type();
  }

  /** The record of the answer. */
  public Class<? extends Response> responseType() {
    return response.type();
  }

  MessageCodec<? extends Request<?>> request() {
    return request;
  }

  MessageCodec<? extends Response> response() {
    return response;
  }
}
