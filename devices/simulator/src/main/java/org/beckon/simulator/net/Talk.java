package org.beckon.simulator.net;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.cwmp.soap.SoapEncoder;
import org.beckon.simulator.engine.CpeSession;
import org.beckon.simulator.misbehaviour.envelope.Markup;
import org.beckon.simulator.misbehaviour.habit.CourseManner.Anew;
import org.beckon.simulator.misbehaviour.habit.Habits;

/** The messages of one session, in the manner of the CPE. For one thread at a time. */
final class Talk implements AutoCloseable {
  private final Connections connections;
  private final SoapDecoder decoder;
  private final SoapEncoder encoder = new SoapEncoder();
  private final Origin acs;
  private final CpeSession session;
  private final Habits habits;
  private final Pause pause;

  /** The latest first; a CPE may leave older ones open. */
  private final Deque<AcsHttp> lines = new ArrayDeque<>();

  private String called = "";
  private boolean begunAnew;

  Talk(Connections connections, SoapDecoder decoder, Origin acs, CpeSession session, Pause pause) {
    this.connections = connections;
    this.decoder = decoder;
    this.acs = acs;
    this.session = session;
    this.pause = pause;
    habits = session.habits();
    connect();
  }

  private void connect() {
    lines.push(new AcsHttp(connections, decoder, acs, session.acs().login(), habits));
  }

  AcsReply send(Envelope envelope) throws IOException {
    boolean own = envelope.body() instanceof CpeRequest<?>;
    if (!own) {
      pause.await(habits.course().answerTime());
    }
    byte[] body = habits.write(encoder.encode(envelope), own ? "" : called);
    return noted(lines.getFirst().post(body));
  }

  AcsReply sendEmpty() throws IOException {
    return noted(lines.getFirst().postEmpty());
  }

  /** Takes what answers an envelope that rode behind another (cpe-quirks 42), and goes on. */
  private AcsReply withoutRiders(AcsReply reply) throws IOException {
    return isForRider(reply) ? withoutRiders(lines.getFirst().postEmpty()) : reply;
  }

  private static boolean isForRider(AcsReply reply) {
    return reply instanceof AcsReply.Content(Decoded.Ok ok)
        && ok.envelope().header().id().equals(Markup.RIDER);
  }

  private AcsReply noted(AcsReply received) throws IOException {
    AcsReply reply = withoutRiders(received);
    called = isCall(reply).orElse("");
    return reply;
  }

  private static Optional<String> isCall(AcsReply reply) {
    return reply instanceof AcsReply.Content(Decoded.Ok ok)
            && ok.envelope().body() instanceof AcsRequest<?> call
        ? Optional.of(call.method())
        : Optional.empty();
  }

  /** Whether the CPE forgets everything at this call of the ACS; it does so once in a session. */
  boolean beginsAnew(AcsReply reply) {
    Anew anew = habits.course().anew();
    if (begunAnew || anew == Anew.NEVER || isCall(reply).isEmpty()) {
      return false;
    }
    begunAnew = true;
    if (anew == Anew.ON_ANOTHER_CONNECTION) {
      connect();
    }
    return true;
  }

  /** Asks once more after the end; gives what went wrong. */
  Optional<String> oneMoreRound() throws IOException {
    return lines.getFirst().postEmpty() instanceof AcsReply.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  @Override
  public void close() {
    lines.forEach(AcsHttp::close);
  }
}
