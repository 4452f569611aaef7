package org.beckon.acs.api;

import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.soap.SecretMasker;

/** Whether secret values are shown: only to the one who asked for these very values. */
enum Secrets {
  SHOWN,
  MASKED;

  String value(String path, String value) {
    return switch (this) {
      case SHOWN -> value;
      case MASKED ->
          ParameterSecrets.isSecret(path) && !value.isEmpty() ? SecretMasker.MASK : value;
    };
  }
}
