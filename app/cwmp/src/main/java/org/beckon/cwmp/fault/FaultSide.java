package org.beckon.cwmp.fault;

/** Who is to blame for a fault of CWMP (TR-069 3.5, A.5). */
public enum FaultSide {
  /** The one who called. */
  CLIENT(SoapFaultCode.CLIENT),
  /** The one who was called. */
  SERVER(SoapFaultCode.SERVER);

  private final SoapFaultCode faultcode;

  FaultSide(SoapFaultCode faultcode) {
    this.faultcode = faultcode;
  }

  /** How SOAP says it. */
  public SoapFaultCode faultcode() {
    return faultcode;
  }
}
