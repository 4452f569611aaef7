package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.beckon.acs.connreq.Delivery;

/** Says in words why no answer came to a connection request. */
final class Failures {
  private Failures() {}

  static Delivery words(IOException failure, URI url, boolean connected) {
    String place = url.getHost() + ":" + (url.getPort() < 0 ? 80 : url.getPort());
    return switch (failure) {
      case UnknownHostException e ->
          new Delivery.Unreachable(
              "The name " + url.getHost() + " of the ConnectionRequestURL cannot be resolved.",
              "The device should report an IP address; check its settings.");
      case ConnectTimeoutException e -> silent(place);
      case NoRouteToHostException e ->
          new Delivery.Unreachable(
              "There is no route to " + place + ".",
              "The device is off, or its address lies in another network.");
      case ConnectException e ->
          new Delivery.Unreachable(
              "Nothing listens at " + place + " (connection refused).",
              "The device is restarting, or a router between does not forward the port.");
      case SocketTimeoutException e -> connected ? noAnswer(place) : silent(place);
      default ->
          connected
              ? new Delivery.Broken(
                  "The connection to " + place + " broke before an answer came.",
                  "Try again; if it stays so, look at the device's connection request settings.")
              : new Delivery.Unreachable(
                  place + " cannot be reached: " + failure.getMessage(),
                  "Check that the device is on and in a network that this computer reaches.");
    };
  }

  private static Delivery silent(String place) {
    return new Delivery.Unreachable(
        place + " does not answer.",
        "The device is off, or it stands behind a router (NAT) that lets nothing in.");
  }

  private static Delivery noAnswer(String place) {
    return new Delivery.Broken(
        place + " took the connection and then gave no answer in time.",
        "The device is overloaded, or something else listens there.");
  }
}
