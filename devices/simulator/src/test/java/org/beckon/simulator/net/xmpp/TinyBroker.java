package org.beckon.simulator.net.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.ElementText;
import org.beckon.cwmp.xmpp.ScramHash;
import org.beckon.cwmp.xmpp.ScramKeys;
import org.beckon.cwmp.xmpp.ScramServer;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.StreamLimits;
import org.beckon.cwmp.xmpp.StreamReader;
import org.beckon.cwmp.xmpp.Xmlns;

/** Just enough of a broker, without TLS, to log one account in; what comes then is bytes. */
final class TinyBroker implements AutoCloseable {
  private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;
  private final ScramKeys keys = ScramKeys.derive(ScramHash.SHA_1, "right", SALT, 4096);

  /** Each login that was done, with what it says from then on. */
  final BlockingQueue<Socket> online = new LinkedBlockingQueue<>();

  TinyBroker() throws IOException {
    listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // It is closed.
      }
    }
  }

  private void serve(Socket client) {
    try {
      StreamReader in = open(client, mechanisms());
      Element auth = in.next().orElseThrow();
      ScramServer scram = ScramServer.start(decoded(auth)).orElseThrow();
      String challenge = scram.challenge("more", keys.salt(), keys.iterations());
      say(client, sasl("challenge", challenge));
      String last = decoded(in.next().orElseThrow());
      var proven = scram.verify(challenge, last, List.of(keys));
      if (proven.isEmpty()) {
        say(
            client,
            ElementText.of(
                Element.of("failure", Xmlns.SASL).with(Element.of("not-authorized", Xmlns.SASL))));
        client.close();
        return;
      }
      say(client, sasl("success", proven.get().serverFinal()));
      in = open(client, Element.of("features", Xmlns.STREAM).with(Element.of("bind", Xmlns.BIND)));
      in.next();
      say(
          client,
          "<iq type='result' id='bind'><bind xmlns='"
              + Xmlns.BIND
              + "'><jid>cpe@broker.example/ConnReq</jid></bind></iq>");
      in.next(); // presence
      online.add(client);
    } catch (IOException | StreamException e) {
      // The client has gone.
    }
  }

  private static Element mechanisms() {
    return Element.of("features", Xmlns.STREAM)
        .with(
            Element.of("mechanisms", Xmlns.SASL)
                .with(Element.of("mechanism", Xmlns.SASL).with(ScramHash.SHA_1.mechanism())));
  }

  private static StreamReader open(Socket client, Element features)
      throws IOException, StreamException {
    StreamReader in = new StreamReader(client.getInputStream(), StreamLimits.DEFAULT);
    in.open();
    say(
        client,
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
            + Xmlns.STREAM
            + "' id='1' from='broker.example' version='1.0'>"
            + ElementText.of(features));
    return in;
  }

  private static String sasl(String name, String text) {
    return ElementText.of(
        Element.of(name, Xmlns.SASL)
            .with(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String decoded(Element said) {
    return new String(Base64.getDecoder().decode(said.text()), StandardCharsets.UTF_8);
  }

  private static void say(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
