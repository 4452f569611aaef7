package org.beckon.cwmp.rpc;

/**
 * A response element that Beckon does not know.
 *
 * @param name local name of the element
 */
public record UnknownResponse(String name) implements Response {
  @Override
  public String element() {
    return name;
  }
}
