package org.beckon.acs.api;

import java.util.Optional;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;

/** A parameter as the API shows it; absent parts are null. */
record ParameterJson(String path, String value, String type, Boolean writable, String updated) {

  static ParameterJson of(StoredParameter stored) {
    return new ParameterJson(
        stored.path(),
        stored.value(),
        stored.type().isEmpty() ? null : stored.type(),
        writable(stored.access()).orElse(null),
        stored.updated().toString());
  }

  private static Optional<Boolean> writable(Access access) {
    return switch (access) {
      case READ_ONLY -> Optional.of(false);
      case READ_WRITE -> Optional.of(true);
      case UNKNOWN -> Optional.empty();
    };
  }
}
