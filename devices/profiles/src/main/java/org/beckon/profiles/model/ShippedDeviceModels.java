package org.beckon.profiles.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.profiles.dictionary.Dictionary;

/** The device models of this module's files; each file is read when it is first asked for. */
public final class ShippedDeviceModels implements DeviceModels {

  private static final List<String> NAMES =
      List.of("home-router", "dsl-router", "vega", "set-top-box");

  private final Dictionary dictionary;
  private final Map<String, DeviceModel> read = new ConcurrentHashMap<>();

  /**
   * @param dictionary gives the limits of published parameters
   */
  public ShippedDeviceModels(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Optional<DeviceModel> find(String name) {
    return NAMES.contains(name)
        ? Optional.of(read.computeIfAbsent(name, each -> ModelReader.read(each, dictionary)))
        : Optional.empty();
  }
}
