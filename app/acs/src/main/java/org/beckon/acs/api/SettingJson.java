package org.beckon.acs.api;

import java.util.List;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.SettingView;

/**
 * A setting as the API shows it.
 *
 * @param value what counts now; null where it is a secret
 * @param source flag, chosen or default
 * @param next what counts at the next start without flags; null where it is a secret
 * @param choices empty where it is typed
 * @param counts {@code at-once} or {@code after-restart}
 */
record SettingJson(
    String name,
    String value,
    String source,
    String next,
    boolean waits,
    String flag,
    List<String> choices,
    String counts) {

  static SettingJson of(SettingView view) {
    ServerSetting<?> setting = view.setting();
    return new SettingJson(
        setting.name(),
        setting.secret() ? null : view.value(),
        view.source().text(),
        setting.secret() ? null : view.next(),
        view.waits(),
        setting.flag(),
        setting.choices(),
        setting.countsAtOnce() ? "at-once" : "after-restart");
  }
}
