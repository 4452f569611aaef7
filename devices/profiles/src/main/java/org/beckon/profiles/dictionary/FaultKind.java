package org.beckon.profiles.dictionary;

/** The two ways in which a value can be wrong, with the CWMP fault of each (TR-069 A.5.1). */
public enum FaultKind {
  /** It is not written as its type asks. */
  TYPE(9006),
  /** Its type is right, but the parameter does not allow it. */
  VALUE(9007);

  private final int faultCode;

  FaultKind(int faultCode) {
    this.faultCode = faultCode;
  }

  /** The fault code that a CPE gives in a SetParameterValuesFault. */
  public int faultCode() {
    return faultCode;
  }
}
