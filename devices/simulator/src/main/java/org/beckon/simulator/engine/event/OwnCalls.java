package org.beckon.simulator.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.UnknownRequest;

/**
 * Methods that the CPE is to call on the ACS, beside TransferComplete. Each waits, and so do its
 * events, until the ACS has answered it (TR-069 3.7.1.5). Not thread-safe.
 */
public final class OwnCalls {

  /** A call that waits; the id tells it from others with the same content. */
  public record OwnCall(long id, CpeRequest<?> request) {}

  private final List<OwnCall> calls = new ArrayList<>();
  private long lastId;

  public void add(CpeRequest<?> request) {
    lastId++;
    calls.add(new OwnCall(lastId, request));
  }

  /** All that wait, in their order. */
  public List<OwnCall> waiting() {
    return List.copyOf(calls);
  }

  /** The ACS has answered this one. */
  public void answered(long id) {
    calls.removeIf(call -> call.id() == id);
  }

  /** The events of all that wait: those of methods each, the others once. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (OwnCall call : calls) {
      for (Event event : events(call.request())) {
        if (EventRules.repeats(event) || !events.contains(event)) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** The events that announce a call; none for those that need no announcement. */
  public static List<Event> events(CpeRequest<?> request) {
    return switch (request) {
      case AutonomousTransferComplete _ ->
          List.of(Event.of(EventCode.AUTONOMOUS_TRANSFER_COMPLETE));
      case RequestDownload _ -> List.of(Event.of(EventCode.REQUEST_DOWNLOAD));
      case Kicked _ -> List.of(Event.of(EventCode.KICKED));
      case DUStateChangeComplete complete ->
          List.of(
              Event.of(EventCode.DU_STATE_CHANGE_COMPLETE),
              new Event(EventCode.M_CHANGE_DU_STATE, complete.commandKey()));
      case AutonomousDUStateChangeComplete _ ->
          List.of(Event.of(EventCode.AUTONOMOUS_DU_STATE_CHANGE_COMPLETE));
      case GetRPCMethods _, Inform _, TransferComplete _, UnknownRequest _ -> List.of();
    };
  }

  /** Forgets all, as at a factory reset. */
  public void clear() {
    calls.clear();
  }
}
