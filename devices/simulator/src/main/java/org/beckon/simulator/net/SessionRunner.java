package org.beckon.simulator.net;

import java.io.IOException;
import java.util.Optional;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.simulator.engine.CpeSession;
import org.beckon.simulator.engine.Step;
import org.beckon.simulator.misbehaviour.habit.CourseManner;

/** Holds the sessions of simulated CPEs over HTTP. Thread-safe. */
final class SessionRunner {
  /** An ACS that goes on for ever is not followed for ever. */
  private static final int MAX_EXCHANGES = 100_000;

  private final Connections connections;
  private final Pause pause;
  private final SoapDecoder decoder = new SoapDecoder();

  /** A runner; what takes its time is broken off with the pause. */
  SessionRunner(Connections connections, Pause pause) {
    this.connections = connections;
    this.pause = pause;
  }

  /**
   * Holds a session to its end, on the calling thread.
   *
   * @param opened called once when the ACS has accepted the Inform
   * @return why it failed, empty when it ended well
   */
  Optional<String> run(CpeSession session, Runnable opened) {
    Optional<Origin> acs = Origin.of(session.acs().url());
    if (acs.isEmpty()) {
      session.close();
      return Optional.of("ManagementServer.URL is not a URL");
    }
    CourseManner manner = session.habits().course();
    try (Talk talk = new Talk(connections, decoder, acs.get(), session, pause)) {
      if (manner.halfOpens() && !HalfOpening.isClosedBy(acs.get())) {
        return Optional.of("The ACS left a half-closed connection open");
      }
      Optional<String> failure = exchange(session, talk, opened);
      if (failure.isEmpty() && manner.oneMoreRound()) {
        return talk.oneMoreRound();
      }
      return failure;
    } catch (IOException e) {
      return Optional.of("No answer from the ACS: " + e);
    } finally {
      session.close();
    }
  }

  private Optional<String> exchange(CpeSession session, Talk talk, Runnable opened)
      throws IOException {
    Step step = session.start();
    boolean open = false;
    for (int i = 0; i < MAX_EXCHANGES; i++) {
      AcsReply reply;
      switch (step) {
        case Step.Send send -> reply = talk.send(send.envelope());
        case Step.SendEmpty empty -> reply = talk.sendEmpty();
        case Step.Finished finished -> {
          return Optional.empty();
        }
        case Step.Broken broken -> {
          return Optional.of(broken.reason());
        }
      }
      step = talk.beginsAnew(reply) ? session.startOver() : next(session, reply);
      if (session.isOpen() && !open) {
        open = true;
        opened.run();
      }
    }
    return Optional.of("The ACS did not come to an end");
  }

  private static Step next(CpeSession session, AcsReply reply) {
    return switch (reply) {
      case AcsReply.Nothing nothing -> session.receiveEmpty();
      case AcsReply.Refused refused -> new Step.Broken(refused.reason());
      case AcsReply.Content content ->
          switch (content.decoded()) {
            case Decoded.Ok ok -> session.receive(ok.envelope());
            case Decoded.Malformed malformed ->
                new Step.Broken("The ACS sent no CWMP message: " + malformed.reason());
          };
    };
  }
}
