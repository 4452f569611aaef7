package org.beckon.acs.connreq.http;

import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.device.Credentials;

/** Says what a device's answer to a connection request means. */
final class Refusals {
  private Refusals() {}

  /** A status that is no success. */
  static Cause of(int status, Credentials credentials, boolean loggedIn) {
    return switch (status) {
      case 401, 403 ->
          loggedIn
              ? Cause.of(CauseCode.LOGIN_REFUSED, credentials.username())
              : Cause.of(CauseCode.REQUEST_REFUSED, Integer.toString(status));
      case 404 -> Cause.of(CauseCode.URL_OUTDATED);
      case 503 -> Cause.of(CauseCode.BUSY);
      default -> Cause.of(CauseCode.STATUS_UNEXPECTED, Integer.toString(status));
    };
  }
}
