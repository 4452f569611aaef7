package org.beckon.cwmp.rpc;

/**
 * A call of a method that Beckon does not know; it is answered with fault 8000 (TR-069 A.5.1).
 *
 * @param name local name of the method element
 */
public record UnknownRequest(String name) implements CpeRequest<UnknownResponse> {
  @Override
  public String method() {
    return name;
  }
}
