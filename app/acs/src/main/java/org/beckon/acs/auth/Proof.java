package org.beckon.acs.auth;

import org.beckon.acs.device.Credentials;

/** How a caller proved that it may open a session. */
public sealed interface Proof {

  /** The user name or the certificate's name; empty where no login is asked for. */
  String name();

  /** No login is asked for. */
  record Nobody() implements Proof {
    @Override
    public String name() {
      return "";
    }
  }

  /**
   * It knows a password.
   *
   * @param onboarding whether these are the credentials that all new devices share
   */
  record Password(Credentials used, boolean onboarding) implements Proof {
    @Override
    public String name() {
      return used.username();
    }
  }

  /** It holds the key of a certificate that was made for one device. */
  record Certificate(ClientCertificate certificate) implements Proof {
    @Override
    public String name() {
      return certificate.names().getFirst();
    }
  }
}
