package org.beckon.simulator.engine.tree;

import java.util.List;
import org.beckon.cwmp.model.Notification;

/**
 * What SetParameterAttributes changes of a parameter (TR-069 A.3.2.4).
 *
 * @param accessList who else than the ACS may write; the one standard entry is {@code Subscriber}
 */
public record Attributes(Notification notification, List<String> accessList) {

  /** The one standard entry of an access list: whoever is on the LAN side. */
  public static final String SUBSCRIBER = "Subscriber";

  /** Shared by all parameters that nobody has changed and no data model rules about. */
  static final Attributes PLAIN = new Attributes(Notification.OFF, List.of(SUBSCRIBER));

  /** The start of parameters for which the data model asks for active notification. */
  static final Attributes NOTIFYING = new Attributes(Notification.ACTIVE, List.of(SUBSCRIBER));

  public Attributes {
    accessList = List.copyOf(accessList);
  }

  /** Whether a change of the value has to be told to the ACS in an Inform. */
  public boolean notifies() {
    return switch (notification) {
      case PASSIVE, PASSIVE_AND_PASSIVE_LIGHTWEIGHT, PASSIVE_AND_ACTIVE_LIGHTWEIGHT, ACTIVE -> true;
      case OFF, PASSIVE_LIGHTWEIGHT, ACTIVE_LIGHTWEIGHT -> false;
    };
  }
}
