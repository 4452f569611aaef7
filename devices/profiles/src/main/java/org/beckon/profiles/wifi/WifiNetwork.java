package org.beckon.profiles.wifi;

import java.util.Map;
import java.util.Optional;
import org.beckon.profiles.field.Editable;

/**
 * A network that clients see: an SSID with its access point.
 *
 * @param number counted from 1 in the order of the device
 * @param path its object, with the dot
 * @param radioPath {@link WifiRadio#path} of the radio it is on, empty when the device does not say
 * @param fields what the device has of it, in the order of {@link WifiFieldKind}
 */
public record WifiNetwork(
    int number, String path, Optional<String> radioPath, Map<WifiFieldKind, Editable> fields) {
  public WifiNetwork {
    fields = Ordered.copy(fields);
  }

  /** The field, if the device has it. */
  public Optional<Editable> field(WifiFieldKind kind) {
    return Optional.ofNullable(fields.get(kind));
  }
}
