package org.beckon.acs.server;

import java.net.URI;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;

/** By which name or address devices reach this server. Thread-safe. */
record OwnHost(DeviceDirectory devices) {
  private static final String URL = "ManagementServer.URL";

  /** The host of the URL at which the device calls; empty where it never told that. */
  Optional<String> of(Device device) {
    return devices.parameters(device.key(), device.reported().root() + URL).stream()
        .filter(parameter -> parameter.value() != null)
        .findFirst()
        .flatMap(parameter -> in(parameter.value()));
  }

  /** The host of a URL, an IPv6 address in brackets; empty when there is none. */
  static Optional<String> in(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
