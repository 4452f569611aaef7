package org.beckon.console.panel.wifi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.console.form.FieldModel;
import org.beckon.profiles.wifi.WifiFieldKind;

/** A radio or a network, with its fields. */
public sealed interface WifiCard {

  /** Its object in the device. */
  String path();

  /** Counted from 1. */
  int number();

  /** What the device has of it. */
  Map<WifiFieldKind, FieldModel> fields();

  /** A field, if the device has it. */
  default Optional<FieldModel> field(WifiFieldKind kind) {
    return Optional.ofNullable(fields().get(kind));
  }

  /** The value of a field that the device has and that was read. */
  default Optional<String> value(WifiFieldKind kind) {
    return field(kind).flatMap(field -> field.field().value()).filter(text -> !text.isEmpty());
  }

  /** A radio. */
  record Radio(String path, int number, Map<WifiFieldKind, FieldModel> fields)
      implements WifiCard {}

  /**
   * A network.
   *
   * @param radioPath the radio it is on, empty when the device does not say
   */
  record Network(
      String path, int number, Optional<String> radioPath, Map<WifiFieldKind, FieldModel> fields)
      implements WifiCard {}

  /** Whether two lists show the same objects with the same fields. */
  static boolean sameShape(List<WifiCard> one, List<WifiCard> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      boolean same =
          one.get(i).getClass() == other.get(i).getClass()
              && one.get(i).path().equals(other.get(i).path())
              && one.get(i).fields().equals(other.get(i).fields());
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
