package org.beckon.acs.device.registry;

import java.util.List;
import org.beckon.cwmp.model.ParameterValue;

/** Tells with 64 bits whether an Inform's ParameterList is the one that came before. */
final class Fingerprint {
  /** FNV-1a. */
  private static final long START = 0xcbf29ce484222325L;

  private static final long FACTOR = 0x100000001b3L;

  private Fingerprint() {}

  /** Never 0, which stands for none. */
  static long of(List<ParameterValue> values) {
    long hash = START;
    for (ParameterValue value : values) {
      hash = add(hash, value.name());
      hash = add(hash, value.value());
      hash = add(hash, value.type());
    }
    return hash == 0 ? 1 : hash;
  }

  private static long add(long before, String text) {
    long hash = (before ^ text.length()) * FACTOR;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FACTOR;
    }
    return hash;
  }
}
