package org.beckon.acs.transport;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Names the CAs whose client certificates are wanted and refuses nobody: whether a certificate is
 * believed is looked at after the handshake.
 */
final class AnyClient extends X509ExtendedTrustManager {
  private final List<X509Certificate> wanted;

  AnyClient(List<X509Certificate> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return wanted.toArray(X509Certificate[]::new);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("servers are not called from here");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }
}
