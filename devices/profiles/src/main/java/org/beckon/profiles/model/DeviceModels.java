package org.beckon.profiles.model;

import java.util.List;
import java.util.Optional;

/** The device models that ship with Beckon. Immutable and thread-safe. */
public interface DeviceModels {

  /** Names of all models, in a fixed order; the four of the demo come first. */
  List<String> names();

  /** The model with this name, if there is one. */
  Optional<DeviceModel> find(String name);
}
