package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.server.Listener;
import org.beckon.acs.tls.TlsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsListenerTest {
  private static final int TLS_1_0 = 0x0301;
  private static final int TLS_1_2 = 0x0303;
  private static final int RSA_WITH_AES_128 = 0x002F;
  private static final int RSA_WITH_RC4 = 0x0005;

  @TempDir private Path directory;
  private ServerFixture server;
  private int port;

  @BeforeEach
  void start() {
    server =
        new ServerFixture(
            CpeAuth.NONE, settings -> settings.tls(Optional.of(TlsConfig.ownCa(0, directory))));
    port = URI.create(server.acs.cwmps().flatMap(Listener::url).orElseThrow()).getPort();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private SSLContext trusting() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    String pem = server.acs.status().authority().orElseThrow().pem();
    store.setCertificateEntry(
        "ca",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private SSLSocket socket(SSLContext context) throws IOException {
    return (SSLSocket)
        context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
  }

  private String noticed() throws InterruptedException {
    return server.await(AcsEvent.Noticed.class).notice().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aDeviceThatTrustsTheCaHoldsItsSession(String version) throws Exception {
    SSLSocket socket = socket(trusting());
    socket.setEnabledProtocols(new String[] {version});
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    try (RawHttp cpe = new RawHttp(socket)) {
      assertThat(cpe.post(Envelopes.inform()).body()).contains("InformResponse");
      assertThat(cpe.post("").status()).isEqualTo(204);
    }
    assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    assertThat(server.acs.devices().all()).hasSize(1);
  }

  @Test
  void theCaCanBeFetchedByPlainHttpAndByTls() throws Exception {
    String pem = server.acs.status().authority().orElseThrow().pem();
    for (RawHttp caller : List.of(server.connect(), new RawHttp(socket(trusting())))) {
      try (caller) {
        caller.write("GET /ca.pem HTTP/1.1\r\nHost: acs\r\n\r\n");
        RawHttp.Reply reply = caller.read();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(pem).doesNotContain("PRIVATE");
      }
    }
  }

  @Test
  void plainHttpIsAnsweredInWords() throws Exception {
    try (RawHttp cpe = new RawHttp(new Socket(InetAddress.getLoopbackAddress(), port))) {
      RawHttp.Reply reply = cpe.post(Envelopes.inform());
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body()).startsWith("This port speaks TLS.");
    }
    assertThat(noticed()).startsWith("127.0.0.1 spoke plain HTTP on the port of TLS.");
    assertThat(server.acs.devices().all()).isEmpty();
  }

  @Test
  void aDeviceThatDoesNotTrustTheCaIsNoticedInWords() throws Exception {
    try (SSLSocket socket = socket(SSLContext.getDefault())) {
      socket.startHandshake();
    } catch (SSLException e) {
      assertThat(noticed()).startsWith("127.0.0.1 does not trust this server's certificate.");
      return;
    }
    throw new AssertionError("a stranger's certificate was trusted");
  }

  @Test
  void oldTlsIsRefusedAndNoticedInWords() throws Exception {
    hello(TLS_1_0, RSA_WITH_AES_128);
    assertThat(noticed()).startsWith("127.0.0.1 speaks only TLS older than 1.2");
  }

  @Test
  void noCommonCipherIsNoticedInWords() throws Exception {
    hello(TLS_1_2, RSA_WITH_RC4);
    assertThat(noticed()).startsWith("127.0.0.1 has no cipher in common with this server.");
  }

  /** A ClientHello with one cipher suite (RFC 5246 7.4.1.2), then whatever the server does. */
  private void hello(int version, int suite) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeShort(version);
    out.write(new byte[32]); // random
    out.writeByte(0); // no session
    out.writeShort(2);
    out.writeShort(suite);
    out.writeByte(1);
    out.writeByte(0); // no compression
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(record);
    whole.writeByte(22); // handshake
    whole.writeShort(0x0301);
    whole.writeShort(body.size() + 4);
    whole.writeByte(1); // ClientHello
    whole.writeByte(0);
    whole.writeShort(body.size());
    whole.write(body.toByteArray());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(record.toByteArray());
      socket.getOutputStream().flush();
      assertThat(socket.getInputStream().readAllBytes()).as("an alert").isNotEmpty();
    }
  }

  @Test
  void withoutItsCertificateThePlainPortRunsAndTheStatusSaysWhy() {
    TlsConfig broken =
        new TlsConfig(
            0,
            directory,
            Optional.of(directory.resolve("none.pem")),
            Optional.empty(),
            Optional.empty(),
            List.of());
    try (ServerFixture other =
        new ServerFixture(CpeAuth.NONE, settings -> settings.tls(Optional.of(broken)))) {
      Listener cwmps = other.acs.cwmps().orElseThrow();
      assertThat(cwmps.url()).isEmpty();
      assertThat(cwmps.problem().words()).contains("none.pem cannot be used");
      assertThat(other.acs.status().listeners())
          .extracting(Listener::name)
          .containsExactly("cwmp", "cwmps");
      assertThat(other.acs.cwmp().url()).isPresent();
    }
  }
}
