package org.beckon.console.panel.wifi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beckon.console.edit.FactsWords;
import org.beckon.console.text.Texts;
import org.beckon.profiles.dictionary.ValueVerdict;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.wifi.WifiFieldKind;

/** What WiFi itself asks of names and keys, beyond what a data model asks. */
final class WifiChecks {

  private static final int MAX_NAME = 32;
  private static final int MIN_PHRASE = 8;
  private static final int MAX_PHRASE = 63;
  private static final int KEY_DIGITS = 64;

  private final Texts texts;
  private final FactsWords words;

  WifiChecks(Texts texts) {
    this.texts = texts;
    this.words = new FactsWords(texts);
  }

  /** Why a value cannot be sent, in words; empty when it can. */
  Optional<String> problem(WifiFieldKind kind, Editable field, String value) {
    Optional<String> wifi =
        switch (kind) {
          case NAME -> name(value);
          case PASSPHRASE -> passphrase(value);
          case ENABLE,
              STATUS,
              BAND,
              STANDARD,
              CHANNEL,
              AUTO_CHANNEL,
              WIDTH,
              POWER,
              COUNTRY,
              SECURITY_MODE,
              ADVERTISED,
              ISOLATION,
              WPS,
              CLIENTS,
              ADDRESS ->
              Optional.empty();
        };
    return wifi.or(() -> model(field, value));
  }

  /** IEEE 802.11: an SSID has 1 to 32 octets; a name outside ASCII takes more than it shows. */
  private Optional<String> name(String value) {
    int octets = value.getBytes(StandardCharsets.UTF_8).length;
    if (octets == 0) {
      return Optional.of(texts.get("wifi.name.empty"));
    }
    return octets > MAX_NAME ? Optional.of(texts.get("wifi.name.long", octets)) : Optional.empty();
  }

  /** IEEE 802.11 annex J.4: 8 to 63 printable ASCII characters, or 64 hexadecimal digits. */
  private Optional<String> passphrase(String value) {
    if (value.length() == KEY_DIGITS) {
      return value.chars().allMatch(c -> Character.digit(c, 16) >= 0)
          ? Optional.empty()
          : Optional.of(texts.get("wifi.passphrase.hex"));
    }
    if (value.length() < MIN_PHRASE || value.length() > MAX_PHRASE) {
      return Optional.of(texts.get("wifi.passphrase.length", value.length()));
    }
    return value.chars().allMatch(c -> c >= 32 && c <= 126)
        ? Optional.empty()
        : Optional.of(texts.get("wifi.passphrase.ascii"));
  }

  private Optional<String> model(Editable field, String value) {
    return switch (field.check(value)) {
      case ValueVerdict.Ok ok -> Optional.empty();
      case ValueVerdict.Problem problem ->
          Optional.of(
              field.allowed().isEmpty()
                  ? words.problem(field.type(), field.facts(), problem)
                  : texts.get("wifi.choose", String.join(", ", field.allowed())));
    };
  }
}
