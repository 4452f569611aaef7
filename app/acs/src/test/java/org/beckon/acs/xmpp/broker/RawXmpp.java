package org.beckon.acs.xmpp.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Somebody with a socket who writes to the broker what he likes. */
final class RawXmpp implements AutoCloseable {
  static final String DOMAIN = "acs.example";
  static final String HEADER =
      "<?xml version='1.0'?><stream:stream to='acs.example' xmlns='jabber:client'"
          + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
  private static final int PATIENCE_MILLIS = 10_000;

  private Socket socket;
  private String header = HEADER;

  RawXmpp(int port) throws IOException {
    this(port, PATIENCE_MILLIS);
  }

  /** One that waits so long for each answer. */
  RawXmpp(int port, int patienceMillis) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(patienceMillis);
  }

  /** Calls the broker by another name than its domain. */
  RawXmpp calling(String name) {
    header = HEADER.replace(DOMAIN, name);
    return this;
  }

  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  /** What comes, up to and including this text; fails when the line ends before. */
  String hear(String text) throws IOException {
    String heard = read(text);
    assertThat(heard).endsWith(text);
    return heard;
  }

  /** All that comes until the broker ends the connection. */
  String hearOut() throws IOException {
    return read("\0");
  }

  private String read(String until) throws IOException {
    StringBuilder heard = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (!heard.toString().endsWith(until)) {
      int c;
      try {
        c = in.read();
      } catch (SocketException e) {
        return heard.toString();
      }
      if (c < 0) {
        return heard.toString();
      }
      heard.append((char) c);
    }
    return heard.toString();
  }

  /** Opens the stream; what the broker offers. */
  String open() throws IOException {
    say(header);
    return hear("</stream:features>");
  }

  /** Opens the stream and starts TLS; what the broker offers then. */
  String openTls(SSLContext tls) throws IOException {
    open();
    return startTls(tls);
  }

  String startTls(SSLContext tls) throws IOException {
    say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    hear("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    SSLSocket encrypted =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, DOMAIN, socket.getPort(), true);
    encrypted.startHandshake();
    socket = encrypted;
    return open();
  }

  void sayPlain(String user, String password) throws IOException {
    String message = "\0" + user + "\0" + password;
    say(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
            + Base64.getEncoder().encodeToString(message.getBytes(UTF_8))
            + "</auth>");
  }

  /** Logs in over TLS and binds; the full address. */
  String logIn(SSLContext tls, String user, String password, String resource) throws IOException {
    openTls(tls);
    sayPlain(user, password);
    hear("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    open();
    return bind(resource);
  }

  String bind(String resource) throws IOException {
    say(
        "<iq type='set' id='b1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
            + resource
            + "</resource></bind></iq>");
    String heard = hear("</iq>");
    return heard.substring(heard.indexOf("<jid>") + 5, heard.indexOf("</jid>"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
