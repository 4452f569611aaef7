package org.beckon.cwmp.fault;

import java.util.Optional;

/** The faultcode of a SOAP fault (SOAP 1.1 4.4.1). */
public enum SoapFaultCode {
  /** The one who called is to blame. */
  CLIENT("Client", "Client"),
  /** The one who was called is to blame. */
  SERVER("Server", "Server"),
  /** A header entry that has to be understood was not. */
  MUST_UNDERSTAND("MustUnderstand", "soapenv:MustUnderstand"),
  /** The envelope is of another version of SOAP. */
  VERSION_MISMATCH("VersionMismatch", "soapenv:VersionMismatch");

  private final String name;
  private final String text;

  SoapFaultCode(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * As Beckon writes it: those that CWMP uses without a prefix, as TR-069 3.5 shows them, those of
   * SOAP alone with the prefix of its namespace.
   */
  public String text() {
    return text;
  }

  /**
   * Reads a faultcode, with a prefix or without, in any letter case; what stands behind a dot only
   * tells more of the same (SOAP 1.1 4.4.1).
   */
  public static Optional<SoapFaultCode> of(String faultcode) {
    String local = faultcode.strip().substring(faultcode.strip().lastIndexOf(':') + 1);
    int dot = local.indexOf('.');
    String name = dot < 0 ? local : local.substring(0, dot);
    for (SoapFaultCode code : values()) {
      if (code.name.equalsIgnoreCase(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
