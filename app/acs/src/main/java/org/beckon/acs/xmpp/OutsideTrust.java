package org.beckon.acs.xmpp;

/** Which certificate of an outside broker is believed. */
public sealed interface OutsideTrust {

  /** One of an authority that this system trusts, for the broker's domain. */
  record Installed() implements OutsideTrust {}

  /**
   * One of these authorities, for the broker's domain.
   *
   * @param pem certificates in PEM
   */
  record Authority(String pem) implements OutsideTrust {}

  /**
   * This very certificate, whatever name is in it.
   *
   * @param sha256 fingerprint in hexadecimal digits, with or without colons
   */
  record Pinned(String sha256) implements OutsideTrust {}
}
