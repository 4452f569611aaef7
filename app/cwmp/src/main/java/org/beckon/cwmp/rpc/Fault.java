package org.beckon.cwmp.rpc;

import java.util.List;

/**
 * A SOAP fault with its CWMP detail: the answer instead of a {@link Response} (TR-069 3.5, A.5).
 *
 * @param code the CWMP fault code, 8000–8899 from an ACS, 9000–9899 from a CPE; 0 when a bare SOAP
 *     fault had no CWMP detail
 * @param text the FaultString, or the SOAP faultstring where there was no detail; may be empty
 * @param parameterFaults one for each parameter that SetParameterValues refused
 */
public record Fault(int code, String text, List<ParameterFault> parameterFaults)
    implements Message {
  public Fault {
    parameterFaults = List.copyOf(parameterFaults);
  }

  /** A fault without parameter details. */
  public static Fault of(int code, String text) {
    return new Fault(code, text, List.of());
  }
}
