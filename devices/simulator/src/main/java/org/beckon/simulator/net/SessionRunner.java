package org.beckon.simulator.net;

import java.io.IOException;
import java.util.Optional;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.cwmp.soap.SoapEncoder;
import org.beckon.simulator.engine.CpeSession;
import org.beckon.simulator.engine.Step;

/** Holds the sessions of simulated CPEs over HTTP. Thread-safe. */
final class SessionRunner {
  /** An ACS that goes on for ever is not followed for ever. */
  private static final int MAX_EXCHANGES = 100_000;

  private final Connections connections;
  private final SoapEncoder encoder = new SoapEncoder();
  private final SoapDecoder decoder = new SoapDecoder();

  SessionRunner(Connections connections) {
    this.connections = connections;
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
    try (AcsHttp http = new AcsHttp(connections, decoder, acs.get(), session.acs().login())) {
      return exchange(session, http, opened);
    } catch (IOException e) {
      return Optional.of("No answer from the ACS: " + e);
    } finally {
      session.close();
    }
  }

  private Optional<String> exchange(CpeSession session, AcsHttp http, Runnable opened)
      throws IOException {
    Step step = session.start();
    boolean open = false;
    for (int i = 0; i < MAX_EXCHANGES; i++) {
      AcsReply reply;
      switch (step) {
        case Step.Send send -> reply = http.post(encoder.encode(send.envelope()));
        case Step.SendEmpty empty -> reply = http.postEmpty();
        case Step.Finished finished -> {
          return Optional.empty();
        }
        case Step.Broken broken -> {
          return Optional.of(broken.reason());
        }
      }
      step = next(session, reply);
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
