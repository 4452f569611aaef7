package org.beckon.profiles.wifi;

import java.util.List;

/** The radios and networks of a device; both empty when it has no WiFi or it was never read. */
public record WifiStatus(List<WifiRadio> radios, List<WifiNetwork> networks) {

  /** A device without WiFi. */
  public static final WifiStatus NONE = new WifiStatus(List.of(), List.of());

  public WifiStatus {
    radios = List.copyOf(radios);
    networks = List.copyOf(networks);
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return radios.isEmpty() && networks.isEmpty();
  }
}
