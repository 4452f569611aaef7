package org.beckon.acs.xmpp.outside;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.Xmlns;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler.Mode;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/** One login at an outside broker, from its first to its last moment. Thread-safe. */
final class Line implements AutoCloseable {
  /** Nobody waits longer for an answer. */
  private static final long ANSWER_MILLIS = 60_000;

  private static final long PING_MILLIS = 20_000;

  private final XMPPTCPConnection connection;
  private final Jid address;
  private final CompletableFuture<LineFailure> gone = new CompletableFuture<>();
  private final Map<String, CompletableFuture<XmppAnswer>> asked = new ConcurrentHashMap<>();

  private Line(XMPPTCPConnection connection, Judge judge) {
    this.connection = connection;
    address = Jid.parse(connection.getUser().toString()).orElseThrow();
    connection.addConnectionListener(
        new ConnectionListener() {
          @Override
          public void connectionClosed() {
            gone.complete(new LineFailure(OutsideTrouble.ENDED, ""));
          }

          @Override
          public void connectionClosedOnError(Exception e) {
            gone.complete(Troubles.of(e, judge));
          }
        });
    connection.registerIQRequestHandler(
        new AbstractIqRequestHandler(PingIq.NAME, Xmlns.PING, IQ.Type.get, Mode.async) {
          @Override
          public IQ handleIQRequest(IQ ping) {
            return IQ.createResultIQ(ping);
          }
        });
    // A condition that no specification knows (icwmp misspells one) is an answer all the same.
    connection.setParsingExceptionCallback(
        stanza ->
            Unparsed.of(stanza.getContent())
                .ifPresent(
                    one ->
                        Optional.ofNullable(asked.get(one.id()))
                            .ifPresent(
                                future ->
                                    future.complete(new XmppAnswer.Refused(one.condition())))));
  }

  /**
   * Logs in and says that the server is there.
   *
   * @param steps hears each step when it has ended
   * @param presence hears of each full address that comes (true) or goes, where the broker tells
   */
  static Line open(
      OutsideSettings settings,
      String resource,
      Consumer<OutsideStep> steps,
      BiConsumer<Jid, Boolean> presence)
      throws LineFailure, InterruptedException {
    Dial dial = new Dial(settings, steps);
    XMPPTCPConnection connection = dial.connect(resource);
    connection.addSyncStanzaListener(stanza -> heard(stanza, presence), StanzaTypeFilter.PRESENCE);
    boolean open = false;
    try {
      dial.logIn(connection);
      Line line = new Line(connection, dial.judge());
      dial.ping(connection);
      open = true;
      return line;
    } finally {
      // Also where somebody lost patience: the broker would keep the login.
      if (!open) {
        connection.instantShutdown();
      }
    }
  }

  private static void heard(Stanza stanza, BiConsumer<Jid, Boolean> presence) {
    if (stanza instanceof Presence one && one.getFrom() != null) {
      switch (one.getType()) {
        case available -> known(one).ifPresent(jid -> presence.accept(jid, true));
        case unavailable -> known(one).ifPresent(jid -> presence.accept(jid, false));
        case subscribe, subscribed, unsubscribe, unsubscribed, error, probe -> {
          // Nobody is subscribed to, and nobody is let subscribe.
        }
      }
    }
  }

  private static Optional<Jid> known(Presence presence) {
    return Jid.parse(presence.getFrom().toString()).filter(jid -> !jid.isBare());
  }

  /** The server's full address. */
  Jid address() {
    return address;
  }

  /** Done when the connection is no more. */
  CompletableFuture<LineFailure> gone() {
    return gone;
  }

  /** Whether the broker still answers; blocks for a while. */
  boolean isAlive() throws InterruptedException {
    PingIq ping = new PingIq(connection.getXMPPServiceDomain());
    try {
      // Any answer is one, an error too.
      connection.sendIqRequestAsync(ping, PING_MILLIS).get();
      return true;
    } catch (ExecutionException e) {
      return e.getCause() instanceof XMPPErrorException;
    }
  }

  /** Asks a device; see {@link org.beckon.acs.xmpp.XmppLink#ask}. */
  CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request) {
    return send(device, to -> new RequestIq(to, request), ANSWER_MILLIS);
  }

  /** Asks a device whether it is there. */
  CompletableFuture<XmppAnswer> ping(Jid device) {
    return send(device, PingIq::new, PING_MILLIS);
  }

  /** Makes the stanza for an address. */
  private interface Question {
    IQ to(org.jxmpp.jid.Jid device);
  }

  private CompletableFuture<XmppAnswer> send(Jid device, Question question, long millis) {
    CompletableFuture<XmppAnswer> answer = new CompletableFuture<>();
    IQ iq;
    try {
      iq = question.to(JidCreate.entityFullFrom(device.toString()));
    } catch (XmppStringprepException e) {
      answer.complete(new XmppAnswer.Lost(XmppAnswer.Loss.UNSENT, device.toString()));
      return answer;
    }
    String id = "cr-" + UUID.randomUUID();
    iq.setStanzaId(id);
    asked.put(id, answer);
    answer.whenComplete((came, failure) -> asked.remove(id));
    connection
        .sendIqRequestAsync(iq, millis)
        .onSuccess(result -> answer.complete(new XmppAnswer.Taken()))
        .onError(failure -> answer.complete(Answers.of(failure)));
    return answer;
  }

  /** Takes leave. */
  @Override
  public void close() {
    connection.disconnect();
    gone.complete(new LineFailure(OutsideTrouble.ENDED, ""));
  }
}
