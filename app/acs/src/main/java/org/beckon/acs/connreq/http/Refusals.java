package org.beckon.acs.connreq.http;

import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.device.Credentials;

/** Says in words what a device's answer to a connection request means. */
final class Refusals {
  private Refusals() {}

  /** There is no URL that a request could be sent to. */
  static Delivery noUrl(String cause) {
    return new Delivery.Unreachable(
        cause, "Wait for its next Inform, or restart the device so that it reports it anew.");
  }

  static Delivery elsewhere(String host, String caller) {
    return new Delivery.Unreachable(
        "The device's ConnectionRequestURL points at "
            + host
            + ", which is not where it called from ("
            + caller
            + ") but inside this network.",
        "No request was sent. Look whether the device is what it says; its next Inform brings its"
            + " URL anew.");
  }

  static Delivery noCredentials() {
    return new Delivery.Refused(
        "The device wants a login for connection requests, and none is known for it.",
        "Set ConnectionRequestUsername and ConnectionRequestPassword on its Inform page.");
  }

  static Delivery noScheme() {
    return new Delivery.Refused(
        "The device asks for a login that is neither Digest nor Basic.",
        "Look at its connection request settings.");
  }

  static Delivery noBasic() {
    return new Delivery.Refused(
        "The device wants the password in clear (Basic), which is not allowed for it.",
        "Allow Basic for this device, or set it up for Digest.");
  }

  /** A status that is no success. */
  static Delivery of(int status, Credentials credentials, boolean loggedIn) {
    return switch (status) {
      case 401, 403 ->
          loggedIn
              ? new Delivery.Refused(
                  "The device refused the login as " + credentials.username() + ".",
                  "The password on the device is another one: set ConnectionRequestUsername and"
                      + " ConnectionRequestPassword anew; it takes effect at the next Inform.")
              : new Delivery.Refused(
                  "The device refused the connection request (HTTP " + status + ").",
                  "It may accept requests from certain addresses only.");
      case 404 ->
          new Delivery.Refused(
              "The device does not know this ConnectionRequestURL any more.",
              "It has changed it; the next Inform brings the new one.");
      case 503 ->
          new Delivery.Refused(
              "The device is busy or limits how often it can be called.", "Try again in a minute.");
      default ->
          new Delivery.Refused(
              "The device answered the connection request with HTTP " + status + ".",
              "Something else may listen at that address: check the ConnectionRequestURL.");
    };
  }
}
