package org.beckon.acs.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings that were given for this run, on the command line: they outdo what is kept. */
public final class Given {
  /** None. */
  public static final Given NOTHING = new Given(Map.of());

  private final Map<ServerSetting<?>, Object> values;

  private Given(Map<ServerSetting<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** The same with this one. */
  public <T> Given with(ServerSetting<T> setting, T value) {
    Map<ServerSetting<?>, Object> more = new HashMap<>(values);
    more.put(setting, value);
    return new Given(more);
  }

  /** The value that was given, if one was. */
  public <T> Optional<T> get(ServerSetting<T> setting) {
    @SuppressWarnings("unchecked") // only with() puts values in, with the type of their setting
    T value = (T) values.get(setting);
    return Optional.ofNullable(value);
  }
}
