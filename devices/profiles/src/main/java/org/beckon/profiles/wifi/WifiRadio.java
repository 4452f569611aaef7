package org.beckon.profiles.wifi;

import java.util.Map;
import java.util.Optional;
import org.beckon.profiles.field.Editable;

/**
 * A radio.
 *
 * @param number counted from 1 in the order of the device
 * @param path its object, with the dot
 * @param fields what the device has of it, in the order of {@link WifiFieldKind}
 */
public record WifiRadio(int number, String path, Map<WifiFieldKind, Editable> fields) {
  public WifiRadio {
    fields = Ordered.copy(fields);
  }

  /** The field, if the device has it. */
  public Optional<Editable> field(WifiFieldKind kind) {
    return Optional.ofNullable(fields.get(kind));
  }
}
