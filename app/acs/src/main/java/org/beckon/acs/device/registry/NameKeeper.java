package org.beckon.acs.device.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;

/** Keeps which names there are; values that are known of names that stay are not touched. */
final class NameKeeper {
  private static final int UNKNOWN_NOTIFICATION = -1;

  private final ParameterStore store;

  NameKeeper(ParameterStore store) {
    this.store = store;
  }

  /** Keeps the names and drops what is gone; false when nothing has changed. */
  boolean learn(DeviceKey device, Learned.Names told, Instant now) {
    List<StoredParameter> before = store.read(device, told.path());
    Map<String, StoredParameter> known = new HashMap<>();
    before.forEach(one -> known.put(one.path(), one));
    List<StoredParameter> changed = new ArrayList<>();
    for (ParameterInfo info : told.names()) {
      StoredParameter old = known.get(info.name());
      boolean same =
          old != null && (info.access() == Access.UNKNOWN || info.access() == old.access());
      if (!same && ParameterKeeper.isName(info.name())) {
        changed.add(renewed(info, old, now));
      }
    }
    Predicate<String> keeping = told.keeping();
    List<String> gone =
        before.stream().map(StoredParameter::path).filter(keeping.negate()).toList();
    if (gone.isEmpty()) {
      if (!changed.isEmpty()) {
        store.save(device, changed);
      }
    } else {
      changed.forEach(one -> known.put(one.path(), one));
      known.keySet().removeAll(gone);
      store.replace(device, told.path(), known.values());
    }
    return !gone.isEmpty() || !changed.isEmpty();
  }

  private static StoredParameter renewed(ParameterInfo info, StoredParameter old, Instant now) {
    return old == null
        ? new StoredParameter(info.name(), null, "", info.access(), UNKNOWN_NOTIFICATION, now)
        : new StoredParameter(
            old.path(), old.value(), old.type(), info.access(), old.notification(), old.updated());
  }
}
