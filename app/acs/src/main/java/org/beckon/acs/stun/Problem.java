package org.beckon.acs.stun;

/** Why a request is refused (RFC 3489 11.2.9). Reasons fill a multiple of four bytes. */
enum Problem {
  BAD_REQUEST(400, "Bad Request "),
  UNAUTHORIZED(401, "Unauthorized"),
  UNKNOWN_ATTRIBUTE(420, "Unknown Attribute   "),
  STALE_CREDENTIALS(430, "Stale Credentials   "),
  INTEGRITY_CHECK_FAILURE(431, "Integrity Check Failure "),
  MISSING_USERNAME(432, "Missing Username"),
  USE_TLS(433, "Use TLS ");

  private final int code;
  private final String reason;

  Problem(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
