package org.beckon.simulator.engine.rpc;

import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** The fault codes that a simulated CPE gives (TR-069 A.5.2). */
public enum CpeFault {
  METHOD_NOT_SUPPORTED(9000, "Method not supported"),
  REQUEST_DENIED(9001, "Request denied"),
  INTERNAL_ERROR(9002, "Internal error"),
  INVALID_ARGUMENTS(9003, "Invalid arguments"),
  RESOURCES_EXCEEDED(9004, "Resources exceeded"),
  INVALID_PARAMETER_NAME(9005, "Invalid parameter name"),
  INVALID_PARAMETER_TYPE(9006, "Invalid parameter type"),
  INVALID_PARAMETER_VALUE(9007, "Invalid parameter value"),
  NON_WRITABLE_PARAMETER(9008, "Attempt to set a non-writable parameter"),
  NOTIFICATION_REJECTED(9009, "Notification request rejected"),
  TRANSFER_FAILURE(9010, "File transfer failure"),
  UPLOAD_FAILURE(9011, "Upload failure"),
  TRANSFER_AUTHENTICATION_FAILURE(9012, "File transfer server authentication failure"),
  TRANSFER_PROTOCOL_UNSUPPORTED(9013, "Unsupported protocol for file transfer"),
  TRANSFER_SERVER_UNREACHABLE(9015, "File transfer failure: unable to contact file server"),
  TRANSFER_FILE_INACCESSIBLE(9016, "File transfer failure: unable to access file"),
  TRANSFER_INCOMPLETE(9017, "File transfer failure: unable to complete download"),
  TRANSFER_FILE_CORRUPTED(9018, "File transfer failure: file corrupted or otherwise unusable");

  private final int code;
  private final String text;

  CpeFault(int code, String text) {
    this.code = code;
    this.text = text;
  }

  public int code() {
    return code;
  }

  /** The name of the code, as FaultString without details. */
  public String text() {
    return text;
  }

  /** The fault as an answer, with a detail in words; no detail when it is empty. */
  public Fault because(String detail) {
    return Fault.of(code, detail.isEmpty() ? text : text + ": " + detail);
  }

  /** The fault of one parameter of a SetParameterValues. */
  ParameterFault of(String parameter, String detail) {
    return new ParameterFault(parameter, code, detail.isEmpty() ? text : text + ": " + detail);
  }
}
