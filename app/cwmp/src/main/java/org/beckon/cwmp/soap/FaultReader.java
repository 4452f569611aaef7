package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.fault.SoapFaultCode;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** Gathers a fault from its fields, wherever in a Fault element they stand. */
final class FaultReader {
  private static final int NO_CODE = 0;

  private int code = NO_CODE;
  private String soapCode = "";
  private String soapText = "";
  private String text = "";
  private final List<ParameterFault> parameters = new ArrayList<>();

  /** Reads all fields of the element that the cursor is in. */
  void readChildren(XmlCursor in) throws MalformedException {
    while (in.nextChild()) {
      readField(in);
    }
  }

  /** Reads the one field at the cursor. */
  void readField(XmlCursor in) throws MalformedException {
    switch (in.name()) {
      case "faultcode" -> soapCode = in.trimmed();
      case "faultstring" -> soapText = in.trimmed();
      case "detail", "Fault" -> readChildren(in);
      case "FaultCode" -> code = in.integer();
      case "FaultString" -> text = in.trimmed();
      case "SetParameterValuesFault" -> parameters.add(parameter(in));
      default -> in.skip(); // SOAP 1.1 4.4 allows further elements
    }
  }

  void setCode(int code) {
    this.code = code;
  }

  /** Whether the fault has a code of CWMP, not of SOAP only. */
  boolean hasDetail() {
    return code != NO_CODE || !parameters.isEmpty();
  }

  Fault toFault() {
    int known = code;
    if (known == NO_CODE) {
      // Some CPEs put the CWMP code where SOAP wants Client or Server.
      known = Scalars.number(soapCode).map(n -> Math.clamp(n, 0, 9999)).orElse(NO_CODE);
    }
    return new Fault(
        known,
        text.isEmpty() ? soapText : text,
        parameters,
        SoapFaultCode.of(soapCode).orElse(null));
  }

  private static ParameterFault parameter(XmlCursor in) throws MalformedException {
    in.countItem();
    String name = "";
    int code = NO_CODE;
    String text = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterName" -> name = in.trimmed();
        case "FaultCode" -> code = in.integer();
        case "FaultString" -> text = in.trimmed();
        default -> in.skip();
      }
    }
    return new ParameterFault(name, code, text);
  }
}
