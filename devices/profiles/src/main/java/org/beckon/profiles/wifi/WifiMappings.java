package org.beckon.profiles.wifi;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.profiles.resource.JsonFile;

/** The WiFi mappings that ship, by name; a further one is a file more. Thread-safe. */
public final class WifiMappings {

  private static final Map<String, String> BY_ROOT =
      Map.of("Device.", "tr181", "InternetGatewayDevice.", "tr098");

  private final Map<String, WifiMapping> read = new ConcurrentHashMap<>();

  /** The mapping of the published data model with this root object (with its dot). */
  public Optional<WifiMapping> forRoot(String root) {
    return Optional.ofNullable(BY_ROOT.get(root)).map(this::named);
  }

  /**
   * The mapping with this name, as device profiles give it.
   *
   * @throws IllegalArgumentException when no such file ships
   */
  public WifiMapping named(String name) {
    return read.computeIfAbsent(
        name, each -> JsonFile.read(WifiMappings.class, each + ".json", WifiMapping.class));
  }
}
