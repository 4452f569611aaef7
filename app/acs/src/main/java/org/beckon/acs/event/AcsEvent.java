package org.beckon.acs.event;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.event.Event;

/** Something that happened in the server. */
public sealed interface AcsEvent {

  /** A device was seen for the first time, or anything of it changed. */
  record DeviceChanged(DeviceKey device) implements AcsEvent {}

  /** A held device was let in, by whom. */
  record Approved(DeviceKey device, String by) implements AcsEvent {}

  /** A device was forgotten. */
  record DeviceForgotten(DeviceKey device) implements AcsEvent {}

  /** Stored parameters of a device changed. */
  record ParametersChanged(DeviceKey device) implements AcsEvent {}

  /** An Inform was accepted: the session is open. */
  record Informed(DeviceKey device, SessionId session, List<Event> events) implements AcsEvent {
    public Informed {
      events = List.copyOf(events);
    }
  }

  /** A session ended, or a caller was refused. */
  record SessionEnded(SessionSummary session) implements AcsEvent {}

  /** An operation was queued, taken or ended. */
  record OperationChanged(Operation operation) implements AcsEvent {}

  /** A quirk of a kind of device was learnt, set or forgotten. */
  record QuirkChanged(ModelKey model, Quirk quirk) implements AcsEvent {}

  /** Something that the owner of the server should read; also kept in {@code ServerStatus}. */
  record Noticed(Notice notice) implements AcsEvent {}
}
