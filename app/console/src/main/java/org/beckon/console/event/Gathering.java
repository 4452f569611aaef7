package org.beckon.console.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.Notice;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.quirk.ModelKey;

/** Events since the last delivery, bounded. Not thread-safe. */
final class Gathering {

  /**
   * Of sessions, operations, models and notices each; more than a person could read in a delivery.
   */
  static final int LIMIT = 2_000;

  private final Set<DeviceKey> devices = new HashSet<>();
  private final Set<DeviceKey> forgotten = new HashSet<>();
  private final Set<DeviceKey> parameters = new HashSet<>();
  private final Set<DeviceKey> informed = new HashSet<>();
  private final List<SessionSummary> sessions = new ArrayList<>();
  private final Map<OperationId, Operation> operations = new LinkedHashMap<>();
  private final Set<ModelKey> models = new HashSet<>();
  private final List<Notice> notices = new ArrayList<>();
  private boolean gaps;

  void add(AcsEvent event) {
    switch (event) {
      case AcsEvent.DeviceChanged(DeviceKey device) -> changed(device);
      // Followed by a change of the device.
      case AcsEvent.Approved _ -> {}
      case AcsEvent.DeviceForgotten(DeviceKey device) -> {
        devices.remove(device);
        forgotten.add(device);
      }
      case AcsEvent.ParametersChanged(DeviceKey device) -> parameters.add(device);
      case AcsEvent.Informed(DeviceKey device, var session, var events) -> {
        changed(device);
        informed.add(device);
      }
      case AcsEvent.SessionEnded(SessionSummary session) -> {
        session.device().ifPresent(this::changed);
        keep(sessions, session);
      }
      case AcsEvent.OperationChanged(Operation operation) -> {
        changed(operation.device());
        if (operations.size() < LIMIT || operations.containsKey(operation.id())) {
          operations.put(operation.id(), operation);
        } else {
          gaps = true;
        }
      }
      case AcsEvent.QuirkChanged(ModelKey model, var quirk) -> {
        if (models.size() < LIMIT) {
          models.add(model);
        } else {
          gaps = true;
        }
      }
      case AcsEvent.Noticed(Notice notice) -> keep(notices, notice);
    }
  }

  Changes take() {
    return new Changes(
        devices,
        forgotten,
        parameters,
        informed,
        sessions,
        List.copyOf(operations.values()),
        models,
        notices,
        gaps);
  }

  private void changed(DeviceKey device) {
    forgotten.remove(device);
    devices.add(device);
  }

  private <T> void keep(List<T> list, T item) {
    if (list.size() < LIMIT) {
      list.add(item);
    } else {
      gaps = true;
    }
  }
}
