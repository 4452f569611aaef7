package org.beckon.acs.store.memory;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.AccessStore;

/** Access of devices in a map. */
final class InMemoryAccess implements AccessStore {
  private final ConcurrentMap<DeviceKey, DeviceAccess> kept = new ConcurrentHashMap<>();

  @Override
  public List<DeviceAccess> loadAll() {
    return List.copyOf(kept.values());
  }

  @Override
  public void save(DeviceAccess access) {
    kept.put(access.device(), access);
  }

  void delete(DeviceKey device) {
    kept.remove(device);
  }
}
