package org.beckon.acs.device.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Lookup;

/** Finds the device that a person means. */
final class DeviceSearch {
  private DeviceSearch() {}

  /**
   * The device with this id; else with this alias or serial number; else the only one whose id
   * begins so.
   */
  static Lookup find(String text, Collection<Device> devices) {
    if (text.isBlank()) {
      return new Lookup.Unknown();
    }
    Map<DeviceKey, Device> named = new LinkedHashMap<>();
    Map<DeviceKey, Device> prefixed = new LinkedHashMap<>();
    for (Device device : devices) {
      if (device.key().text().equals(text)) {
        return new Lookup.Found(device);
      }
      if (device.alias().equals(text) || device.id().serialNumber().equals(text)) {
        named.put(device.key(), device);
      }
      if (device.key().text().startsWith(text)) {
        prefixed.put(device.key(), device);
      }
    }
    return choose(named.isEmpty() ? prefixed : named);
  }

  private static Lookup choose(Map<DeviceKey, Device> candidates) {
    return switch (candidates.size()) {
      case 0 -> new Lookup.Unknown();
      case 1 -> new Lookup.Found(candidates.values().iterator().next());
      default -> new Lookup.Ambiguous(List.copyOf(candidates.keySet()));
    };
  }
}
