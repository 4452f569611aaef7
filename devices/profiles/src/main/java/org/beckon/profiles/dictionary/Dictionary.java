package org.beckon.profiles.dictionary;

import java.util.Optional;

/** The published data models: facts by path. Immutable and thread-safe. */
public interface Dictionary {

  /**
   * The facts of a parameter, by its concrete ({@code Device.WiFi.SSID.1.SSID}) or generic ({@code
   * Device.WiFi.SSID.{i}.SSID}) path. Root objects of all published models are understood.
   */
  Optional<ParameterFacts> parameter(String path);

  /** Whether the published model has a table (an object with instances) at this path. */
  boolean isTable(String objectPath);
}
