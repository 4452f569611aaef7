package org.beckon.console.settings;

import java.util.List;
import org.beckon.console.theme.ThemeChoice;

/** Every setting of the window: one constant each. */
public final class SettingKeys {

  public static final SettingKey<ThemeChoice> THEME =
      SettingKey.choice("theme", ThemeChoice.SYSTEM);

  /** Language tag; empty for that of the system. */
  public static final SettingKey<String> LANGUAGE = SettingKey.text("language", "");

  public static final SettingKey<Boolean> SIDEBAR_WIDE = SettingKey.flag("sidebar.wide", true);
  public static final SettingKey<Integer> WIDTH =
      SettingKey.number("window.width", 1360, 640, 16_000);
  public static final SettingKey<Integer> HEIGHT =
      SettingKey.number("window.height", 850, 400, 16_000);
  public static final SettingKey<Boolean> MAXIMIZED = SettingKey.flag("window.maximized", false);

  /** Ids of the device table's columns, in order; empty for the usual ones. */
  public static final SettingKey<List<String>> DEVICE_COLUMNS =
      SettingKey.words("devices.columns", List.of());

  /** Id of the column that sorts the device table, with a minus before it for descending. */
  public static final SettingKey<String> DEVICE_SORT = SettingKey.text("devices.sort", "");

  /** How long to wait for the Inform after a poke, seconds. */
  public static final SettingKey<Integer> POKE_WAIT =
      SettingKey.number("poke.wait.seconds", 30, 1, 600);

  private SettingKeys() {}
}
