package org.beckon.cwmp.fault;

/** The fault codes that Beckon itself gives or acts on (TR-069 A.5). */
public final class FaultCode {
  public static final int ACS_METHOD_NOT_SUPPORTED = 8000;
  public static final int ACS_REQUEST_DENIED = 8001;
  public static final int ACS_INTERNAL_ERROR = 8002;
  public static final int ACS_INVALID_ARGUMENTS = 8003;
  public static final int ACS_RESOURCES_EXCEEDED = 8004;
  public static final int ACS_RETRY_REQUEST = 8005;
  public static final int ACS_VERSION_INCOMPATIBLE = 8006;
  public static final int METHOD_NOT_SUPPORTED = 9000;
  public static final int REQUEST_DENIED = 9001;
  public static final int INTERNAL_ERROR = 9002;
  public static final int INVALID_ARGUMENTS = 9003;
  public static final int RESOURCES_EXCEEDED = 9004;
  public static final int INVALID_PARAMETER_NAME = 9005;
  public static final int INVALID_PARAMETER_TYPE = 9006;
  public static final int INVALID_PARAMETER_VALUE = 9007;
  public static final int NON_WRITABLE_PARAMETER = 9008;
  public static final int NOTIFICATION_REJECTED = 9009;
  public static final int DOWNLOAD_FAILURE = 9010;
  public static final int UPLOAD_FAILURE = 9011;
  public static final int TRANSFER_AUTHENTICATION_FAILURE = 9012;
  public static final int UNSUPPORTED_PROTOCOL = 9013;
  public static final int UNABLE_TO_CONTACT_SERVER = 9015;
  public static final int UNABLE_TO_ACCESS_FILE = 9016;
  public static final int UNABLE_TO_COMPLETE_DOWNLOAD = 9017;
  public static final int FILE_CORRUPTED = 9018;

  private FaultCode() {}
}
