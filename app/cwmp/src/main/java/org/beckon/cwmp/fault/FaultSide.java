package org.beckon.cwmp.fault;

/** Who is to blame, in the words of SOAP: the faultcode of a SOAP fault (SOAP 1.1 4.4.1). */
public enum FaultSide {
  /** The one who called. */
  CLIENT("Client"),
  /** The one who was called. */
  SERVER("Server");

  private final String text;

  FaultSide(String text) {
    this.text = text;
  }

  /** As the faultcode element has it. */
  public String text() {
    return text;
  }
}
