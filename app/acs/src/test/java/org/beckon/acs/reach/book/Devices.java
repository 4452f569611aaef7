package org.beckon.acs.reach.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.DeviceId;

/** Devices with what is stored of them, for tests. */
final class Devices implements DeviceDirectory {
  private final Map<DeviceKey, Device> all = new ConcurrentHashMap<>();
  private final Map<DeviceKey, Map<String, String>> parameters = new ConcurrentHashMap<>();

  Devices(Device... devices) {
    for (Device device : devices) {
      all.put(device.key(), device);
    }
  }

  static Device behind(String caller, String url, String... tags) {
    return device(new DeviceId("Acme", "00D09E", "STB", "SN1"), "Device.", caller, url, tags);
  }

  static Device gateway(String root, String address) {
    return device(
        new DeviceId("Acme", "00D09E", "GW", "G-" + root.length()),
        root,
        address,
        "http://" + address + ":7547/gw");
  }

  static Device device(DeviceId id, String root, String caller, String url, String... tags) {
    Instant now = Instant.EPOCH;
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(tags),
        new Contact(now, now, List.of(), caller, "", ""),
        new Reported(root, "", "", "", "", url, "", "", 0),
        Credentials.NONE,
        List.of());
  }

  Devices store(Device device, String path, String value) {
    parameters.computeIfAbsent(device.key(), key -> new TreeMap<>()).put(path, value);
    return this;
  }

  @Override
  public List<Device> all() {
    return all.values().stream().sorted((one, other) -> one.key().compareTo(other.key())).toList();
  }

  @Override
  public Optional<Device> find(DeviceKey key) {
    return Optional.ofNullable(all.get(key));
  }

  @Override
  public Lookup resolve(String text) {
    return new Lookup.Unknown();
  }

  @Override
  public DeviceState state(Device device) {
    return DeviceState.ONLINE;
  }

  @Override
  public boolean approve(DeviceKey key, String by) {
    return false;
  }

  @Override
  public boolean rename(DeviceKey key, String alias) {
    return false;
  }

  @Override
  public boolean tag(DeviceKey key, Set<String> tags) {
    return false;
  }

  @Override
  public List<StoredParameter> parameters(DeviceKey key, String path) {
    List<StoredParameter> found = new ArrayList<>();
    parameters
        .getOrDefault(key, Map.of())
        .forEach(
            (name, value) -> {
              if (name.startsWith(path)) {
                found.add(
                    new StoredParameter(
                        name, value, "xsd:string", Access.READ_ONLY, 0, Instant.EPOCH));
              }
            });
    return found;
  }

  @Override
  public boolean forget(DeviceKey key) {
    return all.remove(key) != null;
  }
}
