package org.beckon.acs.setting;

import java.util.Locale;

/**
 * A setting as it stands.
 *
 * @param value what counts now, as text; secrets too
 * @param source where that comes from
 * @param next what counts when Beckon is started the next time, without flags
 */
public record SettingView(ServerSetting<?> setting, String value, Source source, String next) {

  /** Where a value comes from. */
  public enum Source {
    /** From the command line, for this run. */
    FLAG,
    /** Somebody chose it, and it was kept. */
    CHOSEN,
    /** Nobody chose. */
    DEFAULT;

    /** The word of the command line and the API: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether something was chosen that counts after a restart only. */
  public boolean waits() {
    return !value.equals(next) && source != Source.FLAG;
  }

  @Override
  public String toString() {
    return setting.secret() ? "SettingView[" + setting + ", ********]" : setting + "=" + value;
  }
}
