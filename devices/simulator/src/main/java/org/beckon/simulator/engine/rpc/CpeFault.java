package org.beckon.simulator.engine.rpc;

import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** The fault codes that a simulated CPE gives (TR-069 A.5.2). */
public enum CpeFault {
  METHOD_NOT_SUPPORTED(9000),
  REQUEST_DENIED(9001),
  INTERNAL_ERROR(9002),
  INVALID_ARGUMENTS(9003),
  RESOURCES_EXCEEDED(9004),
  INVALID_PARAMETER_NAME(9005),
  INVALID_PARAMETER_TYPE(9006),
  INVALID_PARAMETER_VALUE(9007),
  NON_WRITABLE_PARAMETER(9008),
  NOTIFICATION_REJECTED(9009),
  TRANSFER_FAILURE(9010),
  UPLOAD_FAILURE(9011),
  TRANSFER_AUTHENTICATION_FAILURE(9012),
  TRANSFER_PROTOCOL_UNSUPPORTED(9013),
  TRANSFER_SERVER_UNREACHABLE(9015),
  TRANSFER_FILE_INACCESSIBLE(9016),
  TRANSFER_INCOMPLETE(9017),
  TRANSFER_FILE_CORRUPTED(9018),
  TRANSFER_OUTSIDE_WINDOWS(9020),
  CANCELLATION_NOT_PERMITTED(9021),
  INVALID_UUID(9022),
  UNKNOWN_EXECUTION_ENVIRONMENT(9023),
  DUPLICATE_UNIT(9026),
  SYSTEM_RESOURCES_EXCEEDED(9027),
  UNKNOWN_UNIT(9028),
  DOWNGRADE_NOT_PERMITTED(9030),
  VERSION_NOT_SPECIFIED(9031),
  VERSION_EXISTS(9032);

  /** Characters that a FaultString holds at most (cwmp XSD). */
  private static final int MAX_TEXT = 256;

  private final int code;

  CpeFault(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The name of the code, as FaultString without details. */
  public String text() {
    return FaultCatalogue.explain(code).name();
  }

  /** The fault as an answer, with a detail in words; no detail when it is empty. */
  public Fault because(String detail) {
    return Fault.of(code, text(detail));
  }

  /** The fault of one parameter of a SetParameterValues. */
  ParameterFault of(String parameter, String detail) {
    return new ParameterFault(parameter, code, text(detail));
  }

  private String text(String detail) {
    String whole = detail.isEmpty() ? text() : text() + ": " + detail;
    return whole.substring(0, Math.min(whole.length(), MAX_TEXT));
  }
}
