package org.beckon.console.broker;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrust;

/** The settings of an outside broker as they are being filled in. FX thread only. */
final class BrokerDraft {
  final StringProperty host = new SimpleStringProperty(this, "host", "");
  final StringProperty port = new SimpleStringProperty(this, "port", "");
  final StringProperty user = new SimpleStringProperty(this, "user", "");
  final StringProperty password = new SimpleStringProperty(this, "password", "");
  final ObjectProperty<BrokerTrust> trust =
      new SimpleObjectProperty<>(this, "trust", BrokerTrust.SYSTEM);
  final StringProperty ca = new SimpleStringProperty(this, "ca", "");
  final StringProperty pin = new SimpleStringProperty(this, "pin", "");
  final StringProperty accounts = new SimpleStringProperty(this, "accounts", "");
  final BooleanProperty registration = new SimpleBooleanProperty(this, "registration");

  /** Whether a password is kept, so that none need be typed. */
  final BooleanProperty keepsPassword = new SimpleBooleanProperty(this, "keepsPassword");

  BrokerDraft() {
    fill(Optional.empty());
  }

  /** Shows what is set; the password stays unseen: an empty one means that it is kept. */
  void fill(Optional<OutsideSettings> settings) {
    host.set(settings.map(OutsideSettings::host).orElse(""));
    port.set(Integer.toString(settings.map(OutsideSettings::port).orElse(OutsideSettings.PORT)));
    user.set(settings.map(OutsideSettings::user).orElse(""));
    password.set("");
    keepsPassword.set(settings.isPresent());
    accounts.set(settings.map(OutsideSettings::accounts).orElse(OutsideSettings.ACCOUNTS));
    registration.set(settings.map(OutsideSettings::registration).orElse(false));
    OutsideTrust shown =
        settings.map(OutsideSettings::trust).orElseGet(OutsideTrust.Installed::new);
    trust.set(
        switch (shown) {
          case OutsideTrust.Installed _ -> BrokerTrust.SYSTEM;
          case OutsideTrust.Authority _ -> BrokerTrust.CA;
          case OutsideTrust.Pinned _ -> BrokerTrust.PIN;
        });
    ca.set(shown instanceof OutsideTrust.Authority(String pem) ? pem : "");
    pin.set(shown instanceof OutsideTrust.Pinned(String sha256) ? sha256 : "");
  }

  /** What is filled in; an empty password is that of the settings, for the same account. */
  OutsideSettings settings(Optional<OutsideSettings> present) {
    String account = user.get().strip();
    String typed = password.get();
    String kept =
        present.filter(one -> one.user().equals(account)).map(OutsideSettings::password).orElse("");
    return new OutsideSettings(
        host.get().strip(),
        number(port.get().strip()),
        account,
        typed.isEmpty() ? kept : typed,
        switch (trust.get()) {
          case SYSTEM -> new OutsideTrust.Installed();
          case CA -> new OutsideTrust.Authority(ca.get());
          case PIN -> new OutsideTrust.Pinned(pin.get().strip());
        },
        accounts.get().strip(),
        registration.get());
  }

  /** The port; 0, which is none, where it is no number. */
  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }
}
