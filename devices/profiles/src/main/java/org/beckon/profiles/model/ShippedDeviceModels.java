package org.beckon.profiles.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.resource.TextFile;

/** The device models of this module's files; each file is read when it is first asked for. */
public final class ShippedDeviceModels implements DeviceModels {

  private final Dictionary dictionary;
  private final List<String> names;
  private final Map<String, DeviceModel> read = new ConcurrentHashMap<>();

  /**
   * @param dictionary gives the limits of published parameters
   */
  public ShippedDeviceModels(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.names = List.copyOf(TextFile.lines(ShippedDeviceModels.class, "models.txt"));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Optional<DeviceModel> find(String name) {
    return names.contains(name)
        ? Optional.of(read.computeIfAbsent(name, each -> ModelReader.read(each, dictionary)))
        : Optional.empty();
  }
}
