package org.beckon.acs.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;

/**
 * The outside XMPP broker, as the API shows it; without the password, and null where it does not
 * apply.
 *
 * @param state {@code off}, {@code connecting}, {@code online} or {@code down}
 * @param trust {@code system}, {@code ca} or {@code pin}
 * @param next when the next try is
 */
record XmppJson(
    String state,
    String host,
    Integer port,
    String user,
    String trust,
    String pin,
    String accounts,
    Boolean registration,
    String address,
    String onlineSince,
    String cause,
    String advice,
    String detail,
    String next) {

  static XmppJson of(Optional<OutsideSettings> settings, OutsideStatus status) {
    Optional<OutsideStatus.Online> online =
        status instanceof OutsideStatus.Online one ? Optional.of(one) : Optional.empty();
    Optional<OutsideStatus.Down> down =
        status instanceof OutsideStatus.Down one ? Optional.of(one) : Optional.empty();
    return new XmppJson(
        status.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        settings.map(OutsideSettings::host).orElse(null),
        settings.map(OutsideSettings::port).orElse(null),
        settings.map(OutsideSettings::user).orElse(null),
        settings.map(one -> word(one.trust())).orElse(null),
        settings.map(one -> pin(one.trust())).orElse(null),
        settings.map(OutsideSettings::accounts).orElse(null),
        settings.map(OutsideSettings::registration).orElse(null),
        online.map(OutsideStatus.Online::address).orElse(null),
        online.map(OutsideStatus.Online::since).map(Instant::toString).orElse(null),
        down.map(one -> one.trouble().cause()).orElse(null),
        down.map(one -> one.trouble().advice()).orElse(null),
        down.map(OutsideStatus.Down::detail).orElse(null),
        down.map(OutsideStatus.Down::next).map(Instant::toString).orElse(null));
  }

  private static String word(OutsideTrust trust) {
    return switch (trust) {
      case OutsideTrust.Installed _ -> "system";
      case OutsideTrust.Authority _ -> "ca";
      case OutsideTrust.Pinned _ -> "pin";
    };
  }

  private static String pin(OutsideTrust trust) {
    return trust instanceof OutsideTrust.Pinned(String sha256) ? sha256 : null;
  }

  /**
   * What is to be set; what is null is as usual.
   *
   * @param password null for the one that is set, where the account stays the same
   * @param ca certificates in PEM
   * @param pin a fingerprint; with neither, the system's authorities count
   */
  record Wanted(
      String host,
      Integer port,
      String user,
      String password,
      String ca,
      String pin,
      String accounts,
      Boolean registration) {

    OutsideSettings settings(Optional<OutsideSettings> present) {
      String account = user == null ? "" : user.strip();
      return new OutsideSettings(
          host == null ? "" : host.strip(),
          port == null ? OutsideSettings.PORT : port,
          account,
          password == null
              ? present
                  .filter(one -> one.user().equals(account))
                  .map(OutsideSettings::password)
                  .orElse("")
              : password,
          trust(),
          accounts == null ? OutsideSettings.ACCOUNTS : accounts,
          registration != null && registration);
    }

    private OutsideTrust trust() {
      if (ca != null) {
        return new OutsideTrust.Authority(ca);
      }
      return pin == null ? new OutsideTrust.Installed() : new OutsideTrust.Pinned(pin);
    }

    @Override
    public String toString() {
      return "Wanted[" + user + ", ********]";
    }
  }

  /** What is told of a device's account. */
  record Told(String username, String password, String domain) {
    ToldAccount account() {
      return new ToldAccount(
          Optional.ofNullable(username),
          Optional.ofNullable(password),
          Optional.ofNullable(domain));
    }

    @Override
    public String toString() {
      return "Told[" + username + ", ********]";
    }
  }

  /** What a test found. */
  record Test(boolean done, List<Step> steps) {
    static Test of(boolean done, List<OutsideStep> steps) {
      return new Test(done, steps.stream().map(Step::of).toList());
    }
  }

  /** One step of a test; cause and advice are null where it went well. */
  record Step(String name, boolean done, double ms, String detail, String cause, String advice) {
    static Step of(OutsideStep step) {
      return new Step(
          step.kind().name().toLowerCase(Locale.ROOT),
          step.isDone(),
          step.took().toNanos() / 1e6,
          step.detail(),
          step.trouble().map(OutsideTrouble::cause).orElse(null),
          step.trouble().map(OutsideTrouble::advice).orElse(null));
    }
  }
}
