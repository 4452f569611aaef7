package org.beckon.acs.live;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** What its owner should know of those who call the server. */
public enum CallNotice implements PhraseCode {
  /** Wrong credentials. */
  BAD_LOGIN("{0} tried user `{1}`: {2}", "address", "user", "reason"),
  /** Wrong credentials without a name. */
  NO_LOGIN("{0} {1}", "address", "reason"),
  /** New, and to be looked at. */
  HELD("The new device {0} waits for your approval.", "device"),
  /** New, and not wanted. */
  REFUSED("The unknown device {0} called from {1} and was refused.", "device", "address"),
  /** As many sessions as there may be. */
  BUSY("The server is busy: devices are asked to come again."),
  /** As many devices as there may be. */
  FULL("A new device called, but the list of devices is full."),
  /** It tells more names than any real device has. */
  TOO_MANY_PARAMETERS(
      "{0} tells more than {1} parameters: new ones of it are not kept. Look what device that is.",
      "device", "most"),
  /** It goes round in circles. */
  ODD("{0}: {1}", "device", "alarm");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  CallNotice(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
