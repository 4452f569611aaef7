package org.beckon.console.event;

import java.util.List;
import java.util.Set;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.Notice;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.quirk.ModelKey;

/**
 * What happened in the server since the last delivery, each device named once however often it
 * changed.
 *
 * @param devices devices to look at again: record, contact, session or queue changed
 * @param forgotten devices that are gone
 * @param parameters devices whose stored parameters changed
 * @param informed devices that opened a session
 * @param sessions sessions that ended, oldest first
 * @param operations operations as they stand now, each once
 * @param models kinds of devices whose quirks changed
 * @param notices oldest first
 * @param gaps whether so much happened that sessions, operations or notices were left out, so that
 *     lists of these are better read anew
 */
public record Changes(
    Set<DeviceKey> devices,
    Set<DeviceKey> forgotten,
    Set<DeviceKey> parameters,
    Set<DeviceKey> informed,
    List<SessionSummary> sessions,
    List<Operation> operations,
    Set<ModelKey> models,
    List<Notice> notices,
    boolean gaps) {
  public Changes {
    devices = Set.copyOf(devices);
    forgotten = Set.copyOf(forgotten);
    parameters = Set.copyOf(parameters);
    informed = Set.copyOf(informed);
    sessions = List.copyOf(sessions);
    operations = List.copyOf(operations);
    models = Set.copyOf(models);
    notices = List.copyOf(notices);
  }

  /** Whether anything about this device may look different now, its sessions included. */
  public boolean concerns(DeviceKey device) {
    return devices.contains(device)
        || forgotten.contains(device)
        || parameters.contains(device)
        || informed.contains(device);
  }
}
