package org.beckon.acs.connreq.http;

import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.reach.Destination;

/** Tells by a step where a request goes that does not go where the device says. */
final class Redirections {
  private Redirections() {}

  static void tell(Destination destination, StepClock clock) {
    switch (destination.source()) {
      case REPORTED -> {}
      case TAG -> clock.step(StepKind.ADDRESS_OF_TAG, destination.url(), destination.of());
      case FORWARD -> clock.step(StepKind.ADDRESS_OF_FORWARD, destination.url(), destination.of());
      case DEVICE -> clock.step(StepKind.ADDRESS_OF_DEVICE, destination.url());
    }
  }
}
