package org.beckon.acs.tls;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** What its owner should know of the certificates of the server. */
public enum TlsTrouble implements PhraseCode {
  /** A new one is in use. */
  RENEWED("The certificate of this server was renewed."),
  /** The owner's file. */
  GIVEN_UNUSABLE(
      "The certificate {0} cannot be used ({1}). Give PEM files with --tls-cert and --tls-key, unencrypted, or leave both out.",
      "file", "reason"),
  /** Our own CA. */
  CA_UNUSABLE(
      "The CA in {0} cannot be used ({1}). Repair it, or move it away to have a new one made; devices need that one then.",
      "file", "reason"),
  /** What our own CA signed. */
  OWN_UNUSABLE(
      "The certificate in {0} cannot be used ({1}). Delete the file to have a new one made.",
      "file", "reason"),
  /** The CA of the devices. */
  CLIENT_CA_UNUSABLE(
      "The CA of client certificates {0} cannot be used ({1}). Give a PEM file with --client-ca.",
      "file", "reason");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  TlsTrouble(String words, String... details) {
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
