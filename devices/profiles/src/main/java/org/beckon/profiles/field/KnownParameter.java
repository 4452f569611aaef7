package org.beckon.profiles.field;

import java.util.Optional;
import org.beckon.cwmp.model.Access;

/**
 * What is known of one parameter of a device.
 *
 * @param path full path
 * @param value last value, empty when only the name was seen
 * @param type {@code xsi:type} as the device wrote it, the empty text when not known
 */
public record KnownParameter(String path, Optional<String> value, String type, Access access) {

  /** A parameter of which the value alone is known. */
  public static KnownParameter of(String path, String value) {
    return new KnownParameter(path, Optional.of(value), "", Access.UNKNOWN);
  }
}
