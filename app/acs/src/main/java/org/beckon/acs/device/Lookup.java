package org.beckon.acs.device;

import java.util.List;

/** What a text given by a person (id, unique prefix of it, serial or alias) stands for. */
public sealed interface Lookup {

  /** Exactly one device. */
  record Found(Device device) implements Lookup {}

  /** More than one; the keys say which. */
  record Ambiguous(List<DeviceKey> candidates) implements Lookup {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** None. */
  record Unknown() implements Lookup {}
}
