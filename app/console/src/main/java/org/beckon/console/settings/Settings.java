package org.beckon.console.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The door to what the window remembers. FX thread only. */
public final class Settings {

  private final Map<String, String> kept;
  private final Map<String, ObjectProperty<?>> properties = new HashMap<>();
  private final Consumer<Map<String, String>> keeper;

  /**
   * Begins with what was kept.
   *
   * @param keeper told of all settings after each change; it keeps them when it sees fit
   */
  public Settings(Map<String, String> kept, Consumer<Map<String, String>> keeper) {
    this.kept = new TreeMap<>(kept);
    this.keeper = keeper;
  }

  /** Settings that are forgotten at the end. */
  public static Settings inMemory() {
    return new Settings(Map.of(), all -> {});
  }

  /** The present value. */
  public <T> T get(SettingKey<T> key) {
    return property(key).get();
  }

  /** Changes and keeps it. */
  public <T> void set(SettingKey<T> key, T value) {
    property(key).set(value);
  }

  /** The setting as a property; one and the same for a key. */
  public <T> ObjectProperty<T> property(SettingKey<T> key) {
    ObjectProperty<?> known = properties.get(key.name());
    if (known == null) {
      ObjectProperty<T> made = new SimpleObjectProperty<>(initial(key));
      made.addListener((source, before, after) -> keep(key, after));
      properties.put(key.name(), made);
      return made;
    }
    @SuppressWarnings("unchecked") // a name stands for one key only, see SettingKeys
    ObjectProperty<T> typed = (ObjectProperty<T>) known;
    return typed;
  }

  private <T> T initial(SettingKey<T> key) {
    String text = kept.get(key.name());
    return text == null ? key.fallback() : key.read().apply(text).orElse(key.fallback());
  }

  private <T> void keep(SettingKey<T> key, T value) {
    kept.put(key.name(), key.write().apply(value));
    keeper.accept(Map.copyOf(kept));
  }
}
