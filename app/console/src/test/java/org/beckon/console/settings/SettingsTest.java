package org.beckon.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void readsEachKindAndFallsBackWhereTheTextIsNonsense() {
    Settings settings =
        new Settings(
            Map.of(
                "theme", "DARK",
                "window.width", "99999999",
                "window.height", "tall",
                "sidebar.wide", "perhaps",
                "devices.columns", "state,alias"),
            all -> {});
    assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
    assertThat(settings.get(SettingKeys.WIDTH)).isEqualTo(SettingKeys.WIDTH.fallback());
    assertThat(settings.get(SettingKeys.HEIGHT)).isEqualTo(SettingKeys.HEIGHT.fallback());
    assertThat(settings.get(SettingKeys.SIDEBAR_WIDE)).isTrue();
    assertThat(settings.get(SettingKeys.DEVICE_COLUMNS)).containsExactly("state", "alias");
    assertThat(settings.get(SettingKeys.LANGUAGE)).isEmpty();
  }

  @Test
  void handsAllSettingsToTheKeeperAfterAChange() {
    List<Map<String, String>> kept = new ArrayList<>();
    Settings settings = new Settings(Map.of("language", "de"), kept::add);
    settings.set(SettingKeys.POKE_WAIT, 45);
    settings.set(SettingKeys.POKE_WAIT, 45);
    assertThat(kept).containsExactly(Map.of("language", "de", "poke.wait.seconds", "45"));
  }

  @Test
  void keepsWhatALaterVersionWrote() {
    List<Map<String, String>> kept = new ArrayList<>();
    Settings settings = new Settings(Map.of("of.tomorrow", "x"), kept::add);
    settings.set(SettingKeys.MAXIMIZED, true);
    assertThat(kept.getFirst()).containsEntry("of.tomorrow", "x");
  }

  @Test
  void everyKeyHasAPropertyOfItsOwnThatSurvivesItsText() {
    Settings settings = Settings.inMemory();
    List<SettingKey<?>> keys =
        Stream.of(SettingKeys.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .<SettingKey<?>>map(SettingsTest::key)
            .toList();
    assertThat(keys).extracting(SettingKey::name).doesNotHaveDuplicates().isNotEmpty();
    keys.forEach(key -> assertRoundTrip(settings, key));
  }

  private static <T> void assertRoundTrip(Settings settings, SettingKey<T> key) {
    assertThat(settings.property(key)).isSameAs(settings.property(key));
    assertThat(key.read().apply(key.write().apply(key.fallback()))).contains(key.fallback());
  }

  private static SettingKey<?> key(java.lang.reflect.Field field) {
    try {
      return (SettingKey<?>) field.get(null);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }
}
