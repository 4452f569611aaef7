package org.beckon.acs.xmpp.outside;

import java.util.Optional;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Settings as they are kept; at most one of ca and pin is there. */
record SettingsText(
    String host,
    int port,
    String user,
    String password,
    String ca,
    String pin,
    String accounts,
    boolean registration) {

  static String write(OutsideSettings settings) {
    return JsonMapper.shared()
        .writeValueAsString(
            new SettingsText(
                settings.host(),
                settings.port(),
                settings.user(),
                settings.password(),
                settings.trust() instanceof OutsideTrust.Authority(String pem) ? pem : null,
                settings.trust() instanceof OutsideTrust.Pinned(String sha256) ? sha256 : null,
                settings.accounts(),
                settings.registration()));
  }

  /** Empty when it is none. */
  static Optional<OutsideSettings> read(String text) {
    try {
      SettingsText kept = JsonMapper.shared().readValue(text, SettingsText.class);
      return kept == null ? Optional.empty() : Optional.of(kept.settings());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private OutsideSettings settings() {
    return new OutsideSettings(host, port, user, password, trust(), accounts, registration);
  }

  private OutsideTrust trust() {
    if (ca != null) {
      return new OutsideTrust.Authority(ca);
    }
    return pin == null ? new OutsideTrust.Installed() : new OutsideTrust.Pinned(pin);
  }

  @Override
  public String toString() {
    return "SettingsText[" + user + ", ********]";
  }
}
