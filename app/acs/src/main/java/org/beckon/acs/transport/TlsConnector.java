package org.beckon.acs.transport;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.beckon.acs.auth.ClientCertificate;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.tls.ClientTrust;
import org.beckon.acs.tls.HandshakeTrouble;
import org.beckon.acs.tls.TlsKeeper;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the connector that speaks TLS 1.2 and 1.3. Plain HTTP gets through it too, so that it can
 * be answered in words (cpe-quirks 44).
 */
final class TlsConnector {
  private static final Logger LOG = LoggerFactory.getLogger(TlsConnector.class);

  /**
   * What nobody should speak. Suites with SHA-1 as MAC stay: old devices have no better ones, and
   * as a MAC it holds.
   */
  private static final String[] WEAK = {
    ".*_NULL_.*", ".*_anon_.*", ".*EXPORT.*", ".*_DES_.*", ".*_3DES_.*", ".*_RC4_.*", ".*_MD5$"
  };

  private TlsConnector() {}

  /**
   * A connector that is not started.
   *
   * @param telling hears the address of a device and why it could not agree on TLS
   */
  static ServerConnector of(
      Server server, HttpConfiguration http, TlsKeeper keeper, BiConsumer<String, Phrase> telling) {
    // Devices call by address and by names that we do not know: no check of the host here.
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    char[] password = password();
    SslContextFactory.Server context = context(keeper, password);
    SslConnectionFactory tls = new SslConnectionFactory(context, plain.getProtocol());
    ServerConnector connector =
        new ServerConnector(
            server,
            CwmpListener.ACCEPTORS,
            CwmpListener.SELECTORS,
            new DetectorConnectionFactory(tls),
            plain);
    connector.addBean(new Failures(telling));
    keeper.watch(changed -> reload(context, changed, password));
    return connector;
  }

  private static SslContextFactory.Server context(TlsKeeper keeper, char[] password) {
    SslContextFactory.Server context = new Lenient(keeper.clients());
    context.setKeyStore(keeper.keyStore(password));
    context.setKeyStorePassword(new String(password));
    context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    context.setExcludeCipherSuites(WEAK);
    context.setSniRequired(false);
    context.setWantClientAuth(keeper.clients().isPresent());
    return context;
  }

  /** Of a store that lies in memory only. */
  private static char[] password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).toCharArray();
  }

  private static void reload(SslContextFactory.Server context, TlsKeeper keeper, char[] password) {
    try {
      context.reload(same -> same.setKeyStore(keeper.keyStore(password)));
    } catch (Exception e) { // Jetty's reload declares it; the old certificate stays
      LOG.error("the new certificate could not be taken", e);
    }
  }

  /**
   * Lets every client certificate pass the handshake, in which the client proves that it has the
   * key; whether the certificate is believed is looked at afterwards.
   */
  private static final class Lenient extends SslContextFactory.Server {
    private final Optional<ClientTrust> clients;

    Lenient(Optional<ClientTrust> clients) {
      this.clients = clients;
    }

    @Override
    protected TrustManager[] getTrustManagers(KeyStore trusted, Collection<? extends CRL> revoked) {
      List<X509Certificate> wanted = clients.map(ClientTrust::authorities).orElse(List.of());
      return new TrustManager[] {new AnyClient(wanted)};
    }

    /** Jetty would warn of each suite that was left in for old devices on purpose. */
    @Override
    protected void checkCiphers(SSLParameters parameters) {}
  }

  /** Tells why handshakes fail. */
  private record Failures(BiConsumer<String, Phrase> telling) implements SslHandshakeListener {
    @Override
    public void handshakeFailed(Event event, Throwable failure) {
      SocketAddress from = event.getEndPoint().getRemoteSocketAddress();
      String address =
          from instanceof InetSocketAddress inet && inet.getAddress() != null
              ? inet.getAddress().getHostAddress()
              : "";
      telling.accept(address, Phrase.of(HandshakeTrouble.of(failure), address));
    }
  }

  /** The names in the certificate that a connection's client has shown, if they are believed. */
  static Optional<ClientCertificate> certificate(TlsKeeper keeper, X509Certificate[] shown) {
    return shown.length == 0
        ? Optional.empty()
        : keeper.clients().flatMap(clients -> clients.believed(shown));
  }
}
