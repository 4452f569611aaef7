package org.beckon.acs.xmpp.outside;

import java.util.Optional;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;
import org.beckon.cwmp.xmpp.Jid;

/** What settings must be like before anything is tried with them. */
final class Checks {
  private Checks() {}

  static Optional<OutsideTrouble> trouble(OutsideSettings settings) {
    if (settings.host().isBlank()) {
      return Optional.of(OutsideTrouble.NO_HOST);
    }
    if (settings.port() < 1 || settings.port() > 65_535) {
      return Optional.of(OutsideTrouble.BAD_PORT);
    }
    if (settings.jid().isEmpty()) {
      return Optional.of(OutsideTrouble.BAD_USER);
    }
    if (settings.password().isEmpty()) {
      return Optional.of(OutsideTrouble.NO_PASSWORD);
    }
    String example = settings.accounts().replaceAll("\\{(serial|oui|class)}", "x");
    if (!settings.accounts().contains("{serial}")
        || Jid.parse(example + "@" + settings.domain()).isEmpty()) {
      return Optional.of(OutsideTrouble.BAD_ACCOUNTS);
    }
    return switch (settings.trust()) {
      case OutsideTrust.Installed _ -> Optional.empty();
      case OutsideTrust.Authority(String pem) ->
          Trust.certificates(pem).isEmpty() ? Optional.of(OutsideTrouble.BAD_CA) : Optional.empty();
      case OutsideTrust.Pinned(String sha256) ->
          Trust.fingerprint(sha256).isEmpty()
              ? Optional.of(OutsideTrouble.BAD_FINGERPRINT)
              : Optional.empty();
    };
  }
}
