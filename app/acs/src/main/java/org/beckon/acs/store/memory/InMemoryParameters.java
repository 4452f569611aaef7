package org.beckon.acs.store.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.PathOrder;

/** Parameters in a sorted map for each device. */
final class InMemoryParameters implements ParameterStore {
  private final Map<DeviceKey, Map<String, StoredParameter>> devices = new ConcurrentHashMap<>();

  @Override
  public List<StoredParameter> read(DeviceKey device, String path) {
    return of(device).values().stream().filter(one -> isAtOrBelow(one.path(), path)).toList();
  }

  @Override
  public List<StoredParameter> find(DeviceKey device, Collection<String> names) {
    Map<String, StoredParameter> known = of(device);
    return names.stream().distinct().map(known::get).filter(Objects::nonNull).toList();
  }

  @Override
  public int count(DeviceKey device, String path) {
    return read(device, path).size();
  }

  @Override
  public void save(DeviceKey device, Collection<StoredParameter> parameters) {
    for (StoredParameter parameter : parameters) {
      of(device).merge(parameter.path(), parameter, InMemoryParameters::merged);
    }
  }

  @Override
  public void replace(DeviceKey device, String path, Collection<StoredParameter> parameters) {
    delete(device, path);
    save(device, parameters);
  }

  @Override
  public void delete(DeviceKey device, String path) {
    of(device).keySet().removeIf(one -> isAtOrBelow(one, path));
  }

  private Map<String, StoredParameter> of(DeviceKey device) {
    return devices.computeIfAbsent(device, key -> new ConcurrentSkipListMap<>(PathOrder.INSTANCE));
  }

  private static boolean isAtOrBelow(String name, String path) {
    return path.isEmpty() || name.equals(path) || path.endsWith(".") && name.startsWith(path);
  }

  private static StoredParameter merged(StoredParameter before, StoredParameter now) {
    return new StoredParameter(
        now.path(),
        now.value() == null ? before.value() : now.value(),
        now.type().isEmpty() ? before.type() : now.type(),
        now.access() == Access.UNKNOWN ? before.access() : now.access(),
        now.notification() < 0 ? before.notification() : now.notification(),
        now.updated());
  }
}
