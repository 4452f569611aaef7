package org.beckon.profiles.wifi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.beckon.profiles.field.Editable;

/** Copies of field maps that cannot be changed and keep the order of the kinds. */
final class Ordered {

  private Ordered() {}

  static Map<WifiFieldKind, Editable> copy(Map<WifiFieldKind, Editable> fields) {
    Map<WifiFieldKind, Editable> copy = new EnumMap<>(WifiFieldKind.class);
    copy.putAll(fields);
    return Collections.unmodifiableMap(copy);
  }
}
