package org.beckon.simulator.net.xmpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.ElementText;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.PlainLogin;
import org.beckon.cwmp.xmpp.ScramClient;
import org.beckon.cwmp.xmpp.ScramHash;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.StreamLimits;
import org.beckon.cwmp.xmpp.StreamReader;
import org.beckon.cwmp.xmpp.Xmlns;

/** One connection of a CPE to its broker (RFC 6120). Read by one thread, written by any. */
final class XmppStream implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(30);

  private final XmppSettings settings;
  private final SSLContext trust;
  private final XmppSettings.Server server;
  private final Socket raw;
  private final ReentrantLock writing = new ReentrantLock();
  private Socket socket;
  private StreamReader reader;
  private boolean encrypted;

  private XmppStream(
      XmppSettings settings, SSLContext trust, XmppSettings.Server server, Socket raw) {
    this.settings = settings;
    this.trust = trust;
    this.server = server;
    this.raw = raw;
    socket = raw;
  }

  /**
   * Connects to a server; {@link #logIn} goes on.
   *
   * @param trust for TLS
   */
  static XmppStream connect(XmppSettings settings, XmppSettings.Server server, SSLContext trust)
      throws IOException, XmppFailure {
    if (server.address().isBlank() || server.port() < 1 || server.port() > 65_535) {
      throw XmppFailure.misconfigured("The server is no place: " + server);
    }
    Socket raw = new Socket();
    try {
      raw.connect(new InetSocketAddress(server.address(), server.port()), (int) CONNECT.toMillis());
      raw.setTcpNoDelay(true);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
    return new XmppStream(settings, trust, server, raw);
  }

  boolean isEncrypted() {
    return encrypted;
  }

  /** From the stream header to the bound resource; the full address. */
  String logIn() throws IOException, StreamException, XmppFailure {
    raw.setSoTimeout((int) CONNECT.toMillis());
    Element features = open();
    Optional<Element> tls = features.child("starttls", Xmlns.TLS);
    boolean required = tls.flatMap(one -> one.child("required", Xmlns.TLS)).isPresent();
    if (settings.useTls() && tls.isEmpty()) {
      throw XmppFailure.misconfigured("UseTLS is set, and the broker offers no TLS");
    }
    if (tls.isPresent() && (settings.useTls() || required)) {
      features = startTls();
    }
    authenticate(mechanisms(features));
    if (open().child("bind", Xmlns.BIND).isEmpty()) {
      throw XmppFailure.misconfigured("The broker offers no binding");
    }
    String address = bind();
    raw.setSoTimeout(0);
    return address;
  }

  private Element open() throws IOException, StreamException, XmppFailure {
    reader = new StreamReader(socket.getInputStream(), StreamLimits.DEFAULT);
    write(
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
            + Xmlns.STREAM
            + "' to='"
            + ElementText.escaped(settings.domain())
            + "' version='1.0'>");
    reader.open();
    return expect("features", Xmlns.STREAM);
  }

  private Element startTls() throws IOException, StreamException, XmppFailure {
    send(Element.of("starttls", Xmlns.TLS));
    expect("proceed", Xmlns.TLS);
    SSLSocket tls =
        (SSLSocket)
            trust.getSocketFactory().createSocket(raw, settings.domain(), server.port(), true);
    tls.startHandshake();
    socket = tls;
    encrypted = true;
    return open();
  }

  private static List<String> mechanisms(Element features) {
    return features.child("mechanisms", Xmlns.SASL).stream()
        .flatMap(list -> list.children().stream())
        .map(Element::text)
        .toList();
  }

  private void authenticate(List<String> offered) throws IOException, StreamException, XmppFailure {
    for (ScramHash hash : List.of(ScramHash.SHA_256, ScramHash.SHA_1)) {
      if (offered.contains(hash.mechanism())) {
        scram(hash);
        return;
      }
    }
    if (!offered.contains("PLAIN") || !encrypted) {
      throw XmppFailure.notLoggedIn("The broker offers no login that can be used: " + offered);
    }
    PlainLogin plain = new PlainLogin(settings.username(), settings.password());
    send(auth("PLAIN", plain.message()));
    expect("success", Xmlns.SASL);
  }

  private void scram(ScramHash hash) throws IOException, StreamException, XmppFailure {
    ScramClient scram =
        new ScramClient(
            hash, settings.username(), settings.password(), UUID.randomUUID().toString());
    send(auth(hash.mechanism(), scram.first()));
    String challenge = decoded(expect("challenge", Xmlns.SASL));
    String answer =
        scram
            .answer(challenge)
            .orElseThrow(() -> XmppFailure.notLoggedIn("The broker's challenge makes no sense"));
    send(Element.of("response", Xmlns.SASL).with(encoded(answer)));
    if (!scram.isServer(decoded(expect("success", Xmlns.SASL)))) {
      throw XmppFailure.notLoggedIn("The broker does not know the password itself");
    }
  }

  private static Element auth(String mechanism, String text) {
    return Element.of("auth", Xmlns.SASL).with("mechanism", mechanism).with(encoded(text));
  }

  private String bind() throws IOException, StreamException, XmppFailure {
    Element bind = Element.of("bind", Xmlns.BIND);
    if (!settings.resource().isEmpty()) {
      bind = bind.with(Element.of("resource", Xmlns.BIND).with(settings.resource()));
    }
    send(Element.of("iq", Xmlns.CLIENT).with("id", "bind").with("type", "set").with(bind));
    Element answer = next().orElseThrow(() -> new IOException("The broker ended the stream"));
    return answer
        .child("bind", Xmlns.BIND)
        .flatMap(bound -> bound.child("jid", Xmlns.BIND))
        .map(Element::text)
        .orElseThrow(
            () -> XmppFailure.misconfigured("No resource was bound: " + Iq.condition(answer)));
  }

  private Element expect(String name, String namespace)
      throws IOException, StreamException, XmppFailure {
    Element said = next().orElseThrow(() -> new IOException("The broker ended the stream"));
    if (said.is("failure", Xmlns.SASL)) {
      throw XmppFailure.notLoggedIn("The broker refused the login: " + said.children());
    }
    if (!said.is(name, namespace)) {
      throw XmppFailure.misconfigured("The broker said " + said.name() + " instead of " + name);
    }
    return said;
  }

  /** Waits for the next stanza; empty when the broker ended the stream. */
  Optional<Element> next() throws IOException, StreamException {
    Optional<Element> said = reader.next();
    if (said.isPresent() && said.get().is("error", Xmlns.STREAM)) {
      throw new IOException("The broker ended the stream: " + said.get().children());
    }
    return said;
  }

  void send(Element stanza) throws IOException {
    write(ElementText.of(stanza));
  }

  /** Sends a white space (RFC 6120 4.6.1). */
  void keepAlive() throws IOException {
    write(" ");
  }

  private void write(String text) throws IOException {
    writing.lock();
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } finally {
      writing.unlock();
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(Element said) throws XmppFailure {
    try {
      return new String(Base64.getDecoder().decode(said.text()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw XmppFailure.notLoggedIn("The broker's login is no Base64");
    }
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
