package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Fault;

/** Writes a SOAP fault with its CWMP detail (TR-069 3.5). */
final class FaultWriter {
  private static final String FAULT = "soapenv:Fault";
  private static final String CWMP_FAULT = "cwmp:Fault";
  private static final String PARAMETER_FAULT = "SetParameterValuesFault";

  private FaultWriter() {}

  static void write(Fault fault, XmlWriter out) {
    out.start(FAULT).leaf("faultcode", fault.faultcode().text());
    if (fault.code() == 0) {
      out.leaf("faultstring", fault.text());
    } else {
      out.leaf("faultstring", "CWMP fault").start("detail").start(CWMP_FAULT);
      fields(fault.code(), fault.text(), out);
      for (var parameter : fault.parameterFaults()) {
        out.start(PARAMETER_FAULT).leaf("ParameterName", parameter.parameterName());
        fields(parameter.code(), parameter.text(), out);
        out.end(PARAMETER_FAULT);
      }
      out.end(CWMP_FAULT).end("detail");
    }
    out.end(FAULT);
  }

  private static void fields(int code, String text, XmlWriter out) {
    out.leaf("FaultCode", code).leaf("FaultString", text);
  }
}
