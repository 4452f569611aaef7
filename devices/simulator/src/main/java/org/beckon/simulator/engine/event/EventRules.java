package org.beckon.simulator.engine.event;

import static org.beckon.cwmp.event.EventCode.AUTONOMOUS_DU_STATE_CHANGE_COMPLETE;
import static org.beckon.cwmp.event.EventCode.AUTONOMOUS_TRANSFER_COMPLETE;
import static org.beckon.cwmp.event.EventCode.BOOTSTRAP;
import static org.beckon.cwmp.event.EventCode.CONNECTION_REQUEST;
import static org.beckon.cwmp.event.EventCode.DU_STATE_CHANGE_COMPLETE;
import static org.beckon.cwmp.event.EventCode.HEARTBEAT;
import static org.beckon.cwmp.event.EventCode.KICKED;
import static org.beckon.cwmp.event.EventCode.PERIODIC;
import static org.beckon.cwmp.event.EventCode.REQUEST_DOWNLOAD;
import static org.beckon.cwmp.event.EventCode.SCHEDULED;
import static org.beckon.cwmp.event.EventCode.TRANSFER_COMPLETE;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.beckon.cwmp.event.Event;

/** How long each event is kept and how often it stands in one Inform (TR-069 3.7.1.5, table). */
public final class EventRules {
  /** Entries that an Event array holds at most (cwmp XSD, EventList). */
  private static final int MAX_EVENTS = 64;

  /** Said once or not at all: by the time of a retry they mean nothing any more. */
  private static final Set<String> NEVER_RETRIED = Set.of(CONNECTION_REQUEST, HEARTBEAT);

  private static final Set<String> KEPT_OVER_REBOOT =
      Set.of(
          BOOTSTRAP,
          PERIODIC,
          SCHEDULED,
          KICKED,
          TRANSFER_COMPLETE,
          REQUEST_DOWNLOAD,
          AUTONOMOUS_TRANSFER_COMPLETE,
          DU_STATE_CHANGE_COMPLETE,
          AUTONOMOUS_DU_STATE_CHANGE_COMPLETE);

  private EventRules() {}

  /** Whether each cause gives an entry of its own: the events of methods, with their CommandKey. */
  public static boolean repeats(Event event) {
    return event.code().startsWith("M ");
  }

  /** Whether it is sent again after a session that failed. */
  public static boolean keptOverFailure(Event event) {
    return !NEVER_RETRIED.contains(event.code());
  }

  /** Whether it is still to be sent after a reboot. */
  public static boolean keptOverReboot(Event event) {
    return repeats(event) || KEPT_OVER_REBOOT.contains(event.code());
  }

  /** The Event array: by number, then those of methods. */
  public static List<Event> array(List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparingInt(EventRules::rank))
        .limit(MAX_EVENTS)
        .toList();
  }

  private static int rank(Event event) {
    String code = event.code();
    int space = code.indexOf(' ');
    boolean numbered = space > 0 && code.chars().limit(space).allMatch(Character::isDigit);
    return numbered ? Integer.parseInt(code, 0, space, 10) : Integer.MAX_VALUE;
  }
}
