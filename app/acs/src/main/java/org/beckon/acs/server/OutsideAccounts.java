package org.beckon.acs.server;

import java.security.SecureRandom;
import java.util.Optional;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.connreq.xmpp.AccountNames;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.device.Device;
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

    /** There is none; why and what to do, in words. */
    record Missing(String words) implements Found {}
  }

  /** Blocks for the store, and for a registration. */
  Found of(Device device, OutsideSettings settings, ToldAccount told) {
    String name =
        told.username().orElseGet(() -> AccountNames.of(settings.accounts(), device.id()));
    String domain = told.domain().orElse(settings.domain());
    Optional<Jid> jid = Jid.parse(name + "@" + domain).filter(Jid::isBare);
    if (jid.isEmpty() || name.isEmpty()) {
      return new Found.Missing(
          "\"" + name + "@" + domain + "\" is no XMPP account; give it as NAME or NAME@DOMAIN.");
    }
    if (told.password().isPresent()) {
      desk.keep(jid.get(), told.password().get());
    }
    return desk.password(jid.get())
        .<Found>map(password -> new Found.Account(jid.get(), password))
        .orElseGet(() -> made(jid.get(), settings));
  }

  private Found made(Jid jid, OutsideSettings settings) {
    if (!settings.registration() || !jid.domain().equals(settings.domain())) {
      return new Found.Missing(
          "The password of "
              + jid
              + " at the XMPP broker is missing. "
              + how()
              + (settings.registration()
                  ? ""
                  : " Where the broker lets clients register (XEP-0077), Beckon can make accounts"
                      + " by itself: switch registration on in its settings of the broker."));
    }
    String password = OnboardingCredentials.random(random);
    return desk.register(settings, jid, password)
        .<Found>map(problem -> new Found.Missing(problem + " " + how()))
        .orElseGet(() -> new Found.Account(jid, password));
  }

  private static String how() {
    return "Make the account there and tell it:"
        + " beckon poke DEVICE --prepare xmpp --account NAME --account-password-file FILE.";
  }
}
