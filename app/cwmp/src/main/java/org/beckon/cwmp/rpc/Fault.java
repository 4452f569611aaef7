package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.fault.SoapFaultCode;

/**
 * A SOAP fault with its CWMP detail: the answer instead of a {@link Response} (TR-069 3.5, A.5).
 *
 * @param code the CWMP fault code, 8000–8899 from an ACS, 9000–9899 from a CPE; 0 when a bare SOAP
 *     fault had no CWMP detail
 * @param text the FaultString, or the SOAP faultstring where there was no detail; may be empty
 * @param parameterFaults one for each parameter that SetParameterValues refused
 * @param faultcode as the sender wrote it; where that was missing or odd, and when it is null, the
 *     one that belongs to the code
 */
public record Fault(
    int code, String text, List<ParameterFault> parameterFaults, SoapFaultCode faultcode)
    implements Message {
  public Fault {
    parameterFaults = List.copyOf(parameterFaults);
    faultcode = faultcode == null ? FaultCatalogue.explain(code).side().faultcode() : faultcode;
  }

  /** A fault with the faultcode that belongs to its code. */
  public Fault(int code, String text, List<ParameterFault> parameterFaults) {
    this(code, text, parameterFaults, FaultCatalogue.explain(code).side().faultcode());
  }

  /** A fault without parameter details. */
  public static Fault of(int code, String text) {
    return new Fault(code, text, List.of());
  }

  /** A fault of SOAP alone, without a code of CWMP. */
  public static Fault ofSoap(SoapFaultCode faultcode, String text) {
    return new Fault(0, text, List.of(), faultcode);
  }
}
