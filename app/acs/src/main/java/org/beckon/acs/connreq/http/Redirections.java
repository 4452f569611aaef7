package org.beckon.acs.connreq.http;

import org.beckon.acs.reach.Destination;

/** Says in a step where a request goes that does not go where the device says. */
final class Redirections {
  private Redirections() {}

  static String words(Destination destination) {
    return switch (destination.source()) {
      case REPORTED -> destination.url();
      case TAG -> destination.url() + " (rule of the tag " + destination.of() + ")";
      case FORWARD -> destination.url() + " (port forwarded by " + destination.of() + ")";
      case DEVICE -> destination.url() + " (set for this device)";
    };
  }
}
