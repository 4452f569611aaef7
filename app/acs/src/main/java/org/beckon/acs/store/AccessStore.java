package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.device.DeviceAccess;

/**
 * Keeps how devices get in, those only for which that differs from the usual. Thread-safe. What is
 * kept of a device goes with it when {@link DeviceStore} deletes it.
 */
public interface AccessStore {

  /** All that is kept, read once at start. */
  List<DeviceAccess> loadAll();

  /** Inserts or replaces; durable on return. */
  void save(DeviceAccess access);
}
