package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Delivery;

/** Says why no answer came to a connection request. */
final class Failures {
  private Failures() {}

  /**
   * What a failure means.
   *
   * @param caller where the device's last Inform came from; empty when it never called
   * @param connected whether a connection stood before
   */
  static Delivery of(IOException failure, URI url, String caller, boolean connected) {
    String place = url.getHost() + ":" + (url.getPort() < 0 ? 80 : url.getPort());
    return switch (failure) {
      case UnknownHostException e -> unreachable(CauseCode.NAME_UNKNOWN, url.getHost());
      case ConnectTimeoutException e -> silent(CauseCode.SILENT, url, place, caller);
      case NoRouteToHostException e -> silent(CauseCode.NO_ROUTE, url, place, caller);
      case ConnectException e -> unreachable(CauseCode.CONNECTION_REFUSED, place);
      case SocketTimeoutException e ->
          connected
              ? new Delivery.Broken(Cause.of(CauseCode.NO_ANSWER, place))
              : silent(CauseCode.SILENT, url, place, caller);
      default ->
          connected
              ? new Delivery.Broken(Cause.of(CauseCode.CONNECTION_BROKEN, place))
              : unreachable(CauseCode.NOT_REACHED, place, String.valueOf(failure.getMessage()));
    };
  }

  /** A device that called from elsewhere stands behind NAT (connection-request 4). */
  private static Delivery silent(CauseCode code, URI url, String place, String caller) {
    return isElsewhere(url.getHost(), caller)
        ? unreachable(CauseCode.BEHIND_NAT, place, caller)
        : unreachable(code, place);
  }

  /** Only addresses can be compared: a name may mean either. */
  private static boolean isElsewhere(String host, String caller) {
    try {
      String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return !InetAddress.ofLiteral(bare).equals(InetAddress.ofLiteral(caller));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Delivery unreachable(CauseCode code, String... details) {
    return new Delivery.Unreachable(Cause.of(code, details));
  }
}
