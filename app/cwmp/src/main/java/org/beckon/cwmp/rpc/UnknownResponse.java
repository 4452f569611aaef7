package org.beckon.cwmp.rpc;

import java.util.List;

/**
 * A response element that Beckon has no record of.
 *
 * @param name local name of the element
 */
public record UnknownResponse(String name, List<RawElement> arguments) implements Response {
  public UnknownResponse {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String element() {
    return name;
  }
}
