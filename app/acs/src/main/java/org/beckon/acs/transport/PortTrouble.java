package org.beckon.acs.transport;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** What is wrong at the ports that devices call. */
public enum PortTrouble implements PhraseCode {
  /** Plain HTTP cannot be had. */
  HTTP_PORT_UNUSABLE(
      "Devices cannot be served on {0} ({1}). Stop the program that has the port, or choose another with --cwmp-port, 0 for any free one.",
      "place", "reason"),
  /** TLS cannot be had. */
  TLS_PORT_UNUSABLE(
      "Devices cannot be served on {0} ({1}). Stop the program that has the port, or choose another with --cwmps-port, 0 for any free one.",
      "place", "reason"),
  /** Something unforeseen. */
  NOT_STARTED("The CWMP listener did not start; the log says why."),
  /** A caller mixed the two up. */
  HTTP_ON_TLS_PORT(
      "{0} spoke plain HTTP on the port of TLS. Let its ACS URL begin with https, or give it the port of plain HTTP.",
      "address");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  PortTrouble(String words, String... details) {
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
