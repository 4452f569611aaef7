package org.beckon.acs.device;

import java.time.Instant;
import org.beckon.cwmp.model.Access;

/**
 * A parameter of a device as last seen.
 *
 * @param value last value; null when only the name was seen yet
 * @param type {@code xsi:type} as the device wrote it, empty when not known
 * @param notification 0 to 6, or -1 when not known
 * @param updated when value or name was last read, by the server's clock
 */
public record StoredParameter(
    String path, String value, String type, Access access, int notification, Instant updated) {

  /** Whether this is an object and not a parameter. */
  public boolean isObject() {
    return path.endsWith(".");
  }
}
