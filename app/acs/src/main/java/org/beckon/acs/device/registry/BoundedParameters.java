package org.beckon.acs.device.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.store.ParameterStore;

/**
 * A store that keeps so many parameters of one device and no more: whoever invents new names in
 * each session fills no disk. What is known already is kept up to date all the same. Thread-safe.
 *
 * <p>Counting costs a look at the store, so it is done only when so many parameters were kept since
 * the last time that the bound might be reached; after a start of the server a tenth of it is free.
 */
public final class BoundedParameters implements ParameterStore {
  /** No device has as many: the largest gateways have some ten thousand. */
  public static final int MOST = 100_000;

  private final ParameterStore store;
  private final int most;
  private final int uncounted;
  private final Consumer<DeviceKey> full;
  private final Map<DeviceKey, Integer> free = new ConcurrentHashMap<>();

  /**
   * A store over another.
   *
   * @param most parameters of a device
   * @param full is told of a device whose new parameters are not kept, each time
   */
  public BoundedParameters(ParameterStore store, int most, Consumer<DeviceKey> full) {
    this.store = store;
    this.most = most;
    this.uncounted = most / 10;
    this.full = full;
  }

  @Override
  public List<StoredParameter> read(DeviceKey device, String path) {
    return store.read(device, path);
  }

  @Override
  public List<StoredParameter> find(DeviceKey device, Collection<String> names) {
    return store.find(device, names);
  }

  @Override
  public int count(DeviceKey device, String path) {
    return store.count(device, path);
  }

  @Override
  public void save(DeviceKey device, Collection<StoredParameter> parameters) {
    store.save(device, fitting(device, parameters));
  }

  @Override
  public void replace(DeviceKey device, String path, Collection<StoredParameter> parameters) {
    if (isFree(device, parameters.size())) {
      store.replace(device, path, parameters);
      return;
    }
    int room = Math.max(0, most - (count(device, "") - count(device, path)));
    free(device, room - parameters.size());
    if (parameters.size() > room) {
      full.accept(device);
    }
    store.replace(device, path, parameters.stream().limit(room).toList());
  }

  @Override
  public void delete(DeviceKey device, String path) {
    store.delete(device, path);
  }

  /** The device is no more. */
  public void forget(DeviceKey device) {
    free.remove(device);
  }

  private Collection<StoredParameter> fitting(
      DeviceKey device, Collection<StoredParameter> parameters) {
    if (isFree(device, parameters.size())) {
      return parameters;
    }
    int room = Math.max(0, most - count(device, ""));
    free(device, room - parameters.size());
    if (parameters.size() <= room) {
      return parameters;
    }
    Set<String> known =
        find(device, parameters.stream().map(StoredParameter::path).toList()).stream()
            .map(StoredParameter::path)
            .collect(Collectors.toSet());
    List<StoredParameter> kept = new ArrayList<>(parameters.size());
    for (StoredParameter parameter : parameters) {
      if (known.contains(parameter.path()) || room-- > 0) {
        kept.add(parameter);
      }
    }
    if (kept.size() < parameters.size()) {
      full.accept(device);
    }
    return kept;
  }

  /** Whether so many fit without counting; takes them. */
  private boolean isFree(DeviceKey device, int wanted) {
    boolean[] fits = new boolean[1];
    free.compute(
        device,
        (key, before) -> {
          int left = before == null ? uncounted : before;
          fits[0] = wanted <= left;
          return fits[0] ? left - wanted : left;
        });
    return fits[0];
  }

  private void free(DeviceKey device, int room) {
    free.put(device, Math.clamp(room, 0, uncounted));
  }
}
