package org.beckon.acs.server;

import java.security.SecureRandom;
import java.util.Optional;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.connreq.PrepareRefusal;
import org.beckon.acs.connreq.xmpp.AccountNames;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.device.Device;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.outside.OutsideDesk;
import org.beckon.cwmp.xmpp.Jid;

/** Finds the account of a device at an outside broker: told, known from before, or made there. */
final class OutsideAccounts {
  private final OutsideDesk desk;
  private final SecureRandom random = new SecureRandom();

  OutsideAccounts(OutsideDesk desk) {
    this.desk = desk;
  }

  /** What came of it. */
  sealed interface Found {
    /** The account. */
    record Account(Jid jid, String password) implements Found {
      @Override
      public String toString() {
        return "Account[" + jid + ", ********]";
      }
    }

    /** There is none; why and what to do. */
    record Missing(Phrase why) implements Found {}
  }

  /** Blocks for the store, and for a registration. */
  Found of(Device device, OutsideSettings settings, ToldAccount told) {
    String name =
        told.username().orElseGet(() -> AccountNames.of(settings.accounts(), device.id()));
    String domain = told.domain().orElse(settings.domain());
    Optional<Jid> jid = Jid.parse(name + "@" + domain).filter(Jid::isBare);
    if (jid.isEmpty() || name.isEmpty()) {
      return new Found.Missing(Phrase.of(PrepareRefusal.BAD_ACCOUNT, name + "@" + domain));
    }
    if (told.password().isPresent()) {
      desk.keep(jid.get(), told.password().get());
    }
    return desk.password(jid.get())
        .<Found>map(password -> new Found.Account(jid.get(), password))
        .orElseGet(() -> made(jid.get(), settings));
  }

  private Found made(Jid jid, OutsideSettings settings) {
    if (!settings.registration()) {
      return new Found.Missing(Phrase.of(PrepareRefusal.NO_PASSWORD, jid.toString()));
    }
    if (!jid.domain().equals(settings.domain())) {
      return new Found.Missing(Phrase.of(PrepareRefusal.FOREIGN_ACCOUNT, jid.toString()));
    }
    String password = OnboardingCredentials.random(random);
    return desk.register(settings, jid, password)
        .<Found>map(
            problem -> new Found.Missing(Phrase.with(PrepareRefusal.NOT_REGISTERED, problem)))
        .orElseGet(() -> new Found.Account(jid, password));
  }
}
