package org.beckon.profiles.device;

import java.util.List;

/**
 * What is known beforehand of a kind of device.
 *
 * @param name the most specific profile file
 * @param title a line for people
 * @param quirks names of what to do differently, from all profiles that match
 * @param wifi name of the WiFi mapping, see {@link org.beckon.profiles.wifi.WifiMappings#named}
 */
public record DeviceProfile(String name, String title, List<String> quirks, String wifi) {
  public DeviceProfile {
    quirks = List.copyOf(quirks);
  }

  /** Whether the device has this quirk. */
  public boolean has(String quirk) {
    return quirks.contains(quirk);
  }
}
