package org.beckon.cwmp.rpc;

import java.util.List;

/**
 * A call of a method that Beckon has no record of: a vendor's {@code X_…}, or an invented one. Both
 * sides can call it; from a CPE it is answered with fault 8000 (TR-069 A.5.1).
 *
 * @param name local name of the method element
 */
public record UnknownRequest(String name, List<RawElement> arguments)
    implements AcsRequest<UnknownResponse>, CpeRequest<UnknownResponse> {
  public UnknownRequest {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String method() {
    return name;
  }
}
