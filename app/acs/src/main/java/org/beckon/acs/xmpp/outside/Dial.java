package org.beckon.acs.xmpp.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.cwmp.xmpp.ScramHash;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SASLAuthentication;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.stringprep.XmppStringprepException;

/** From nothing to a login, step by step. Used by one thread. */
final class Dial {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration REPLY = Duration.ofSeconds(15);

  /** We want no messages; where a broker sends them, it is to go elsewhere (RFC 6121 4.7.2.3). */
  private static final int PRIORITY = -1;

  /** Kept, so that its level stays: what Smack would say is told by us, in words. */
  private static final Logger SMACK = Logger.getLogger("org.jivesoftware.smack");

  static {
    SMACK.setLevel(Level.OFF);
    SASLAuthentication.registerSASLMechanism(new ScramMechanism(ScramHash.SHA_256));
    SASLAuthentication.registerSASLMechanism(new ScramMechanism(ScramHash.SHA_1));
    SASLAuthentication.registerSASLMechanism(new PlainMechanism());
  }

  private final OutsideSettings settings;
  private final Consumer<OutsideStep> steps;
  private final Judge judge;

  /**
   * A way to a broker.
   *
   * @param steps hears each step when it has ended
   */
  Dial(OutsideSettings settings, Consumer<OutsideStep> steps) throws LineFailure {
    this.settings = settings;
    this.steps = steps;
    judge = Trust.judge(settings.trust());
  }

  /** The judge of the connection's certificate. */
  Judge judge() {
    return judge;
  }

  /** One step, which may fail. */
  private interface Action {
    String run() throws SmackException, XMPPException, IOException, InterruptedException;
  }

  /**
   * A connection with TLS, not yet logged in.
   *
   * @param resource wished for the login
   */
  XMPPTCPConnection connect(String resource) throws LineFailure, InterruptedException {
    InetAddress[] address = new InetAddress[1];
    step(
        OutsideStep.Kind.CONNECT,
        () -> {
          address[0] = reachable();
          return address[0].getHostAddress() + ":" + settings.port();
        });
    XMPPTCPConnection connection = new XMPPTCPConnection(configuration(address[0], resource));
    connection.setReplyTimeout(REPLY.toMillis());
    connection.setUseStreamManagement(false);
    boolean connected = false;
    try {
      step(
          OutsideStep.Kind.TLS,
          () -> {
            connection.connect();
            return judge.shown();
          });
      connected = true;
      return connection;
    } finally {
      if (!connected) {
        connection.instantShutdown();
      }
    }
  }

  /** Logs in on a connection, and says that the server is there. */
  void logIn(XMPPTCPConnection connection) throws LineFailure, InterruptedException {
    step(
        OutsideStep.Kind.LOGIN,
        () -> {
          connection.login();
          connection.sendStanza(
              connection
                  .getStanzaFactory()
                  .buildPresenceStanza()
                  .ofType(Presence.Type.available)
                  .setPriority(PRIORITY)
                  .build());
          return connection.getUsedSaslMechansism() + ", " + connection.getUser();
        });
  }

  /** Whether a connection carries something there and back: to the account itself. */
  void ping(XMPPTCPConnection connection) throws LineFailure, InterruptedException {
    step(
        OutsideStep.Kind.PING,
        () -> {
          connection.sendIqRequestAndWaitForResponse(new PingIq(connection.getUser()));
          return "";
        });
  }

  private void step(OutsideStep.Kind kind, Action action) throws LineFailure, InterruptedException {
    long begin = System.nanoTime();
    try {
      String detail = action.run();
      steps.accept(new OutsideStep(kind, since(begin), detail, Optional.empty()));
    } catch (SmackException | XMPPException | IOException e) {
      LineFailure failure = Troubles.of(e, judge);
      steps.accept(
          new OutsideStep(
              kind, since(begin), failure.getMessage(), Optional.of(failure.trouble())));
      throw failure;
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The first address of the host whose port answers; Smack says less about what is wrong. */
  private InetAddress reachable() throws IOException {
    IOException last = new IOException("the name has no address");
    for (InetAddress address : List.of(InetAddress.getAllByName(settings.host()))) {
      try (Socket trial = new Socket()) {
        trial.connect(new InetSocketAddress(address, settings.port()), (int) CONNECT.toMillis());
        return address;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private XMPPTCPConnectionConfiguration configuration(InetAddress address, String resource) {
    try {
      XMPPTCPConnectionConfiguration.Builder builder =
          XMPPTCPConnectionConfiguration.builder()
              .setXmppDomain(settings.domain())
              .setUsernameAndPassword(settings.jid().orElseThrow().local(), settings.password())
              .setResource(resource)
              .setHostAddress(address)
              .setPort(settings.port())
              .setSecurityMode(SecurityMode.required)
              .setCustomX509TrustManager(judge)
              .setSocketFactory(new QuickSockets())
              .setConnectTimeout((int) CONNECT.toMillis())
              .setSendPresence(false)
              .addEnabledSaslMechanism(
                  List.of(
                      ScramHash.SHA_256.mechanism(),
                      ScramHash.SHA_1.mechanism(),
                      PlainMechanism.NAME));
      if (!Trust.checksName(settings.trust())) {
        builder.setHostnameVerifier((name, session) -> true);
      }
      return builder.build();
    } catch (XmppStringprepException e) {
      throw new IllegalStateException("The settings have been checked", e);
    }
  }
}
