package org.beckon.simulator.engine.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Lengths;

/** Informs that the ACS has asked for (TR-069 A.4.1.2). Not thread-safe. */
public final class ScheduledInforms {
  /** This CPE remembers so many. */
  public static final int MAX = 16;

  private record Planned(Instant at, String commandKey) {}

  private final List<Planned> planned = new ArrayList<>();

  /** Takes a call, or says why not. */
  public Optional<Fault> order(ScheduleInform call, Instant now) {
    if (call.delaySeconds() <= 0) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("DelaySeconds"));
    }
    Optional<Fault> tooLong =
        Lengths.check().text("CommandKey", call.commandKey(), Lengths.KEY).fault();
    if (tooLong.isPresent()) {
      return tooLong;
    }
    if (planned.size() >= MAX) {
      return Optional.of(CpeFault.RESOURCES_EXCEEDED.because(MAX + " Informs are scheduled"));
    }
    planned.add(new Planned(now.plusSeconds(call.delaySeconds()), call.commandKey()));
    return Optional.empty();
  }

  /** When the next one falls due, empty when none is planned. */
  public Optional<Instant> next() {
    return planned.stream().map(Planned::at).min(Comparator.naturalOrder());
  }

  /** The events of those whose time has come: one 3 SCHEDULED, and one of the method for each. */
  public List<Event> takeDue(Instant now) {
    List<Event> events = new ArrayList<>();
    for (Planned one : List.copyOf(planned)) {
      if (!one.at().isAfter(now)) {
        planned.remove(one);
        if (events.isEmpty()) {
          events.add(Event.of(EventCode.SCHEDULED));
        }
        events.add(new Event(EventCode.M_SCHEDULE_INFORM, one.commandKey()));
      }
    }
    return events;
  }

  /** Forgets all, as at a factory reset. */
  public void clear() {
    planned.clear();
  }
}
