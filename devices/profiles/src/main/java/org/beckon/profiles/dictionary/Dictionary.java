package org.beckon.profiles.dictionary;

import java.util.List;
import java.util.Optional;

/** The published data models: facts by path. Immutable and thread-safe. */
public interface Dictionary {

  /**
   * The facts of a parameter, by its concrete ({@code Device.WiFi.SSID.1.SSID}) or generic ({@code
   * Device.WiFi.SSID.{i}.SSID}) path. Root objects of all published models are understood; empty
   * for what no published model knows, such as a vendor's own {@code X_} parameters.
   */
  Optional<ParameterFacts> parameter(String path);

  /** The facts of an object or table, by its concrete or generic path with or without last dot. */
  Optional<ObjectFacts> object(String objectPath);

  /**
   * The parameters that stand directly in an object, in the order of the published model; for a
   * table those of one row. Empty where the object is unknown.
   */
  List<ParameterFacts> parametersOf(String objectPath);

  /** Whether the published model has a table (an object with instances) at this path. */
  boolean isTable(String objectPath);
}
