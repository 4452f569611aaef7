package org.beckon.it.fuzz;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.program.Briefing;
import org.beckon.acs.operation.program.Programs;
import org.beckon.acs.session.CwmpSession;
import org.beckon.acs.session.Input;
import org.beckon.acs.session.Job;
import org.beckon.acs.session.Patience;
import org.beckon.acs.session.Reply;
import org.beckon.acs.session.State;
import org.beckon.acs.session.Step;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.cwmp.soap.SoapEncoder;

/**
 * A CPE that posts anything, against the session and every program: the input is one POST after the
 * other, with a line {@code %%} between them. Each step gives a reply and throws nothing, a message
 * that is sent can be read, and a session that has ended stays so.
 */
public final class SessionFuzz {
  private static final byte[] BETWEEN = {'\n', '%', '%', '\n'};
  private static final int MOST_POSTS = 64;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final String ROOT = "InternetGatewayDevice.";
  private static final List<Work> WORK =
      List.of(
          new Work.Discover(""),
          new Work.ReadValues(List.of(ROOT + "DeviceInfo.", ROOT + "ManagementServer.URL")),
          new Work.WriteValues(List.of(new ParameterValue(ROOT + "Time.Enable", "1", ""))),
          new Work.AddInstance(
              ROOT + "Layer3Forwarding.Forwarding.",
              List.of(new ParameterValue("Enable", "true", "xsd:boolean"))),
          new Work.RemoveInstance(ROOT + "Layer3Forwarding.Forwarding.1."),
          new Work.ListMethods(),
          new Work.Restart());

  private final SoapDecoder decoder = new SoapDecoder();
  private final SoapEncoder encoder = new SoapEncoder();
  private final Iterator<Work> work = WORK.iterator();
  private State state = new State.Opening(1, Patience.DEFAULT);
  private long operations;

  private SessionFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] posts) {
    new SessionFuzz().run(posts);
  }

  private void run(byte[] posts) {
    int from = 0;
    for (int post = 0; post < MOST_POSTS && from <= posts.length; post++) {
      int end = next(posts, from);
      take(input(Arrays.copyOfRange(posts, from, end)));
      from = end + BETWEEN.length;
    }
    take(new Input.TimedOut());
    if (!(state instanceof State.Ended)) {
      throw new IllegalStateException("A session that has timed out is still " + state);
    }
  }

  private static int next(byte[] posts, int from) {
    for (int at = from; at + BETWEEN.length <= posts.length; at++) {
      if (Arrays.equals(posts, at, at + BETWEEN.length, BETWEEN, 0, BETWEEN.length)) {
        return at;
      }
    }
    return posts.length;
  }

  private Input input(byte[] body) {
    if (body.length == 0) {
      return new Input.EmptyPost();
    }
    return switch (decoder.decode(body, Optional.empty())) {
      case Decoded.Malformed(String reason) -> new Input.Malformed(reason);
      case Decoded.Ok read -> new Input.Received(read.envelope());
    };
  }

  private void take(Input input) {
    boolean ended = state instanceof State.Ended;
    Step step = step(input);
    while (step.reply() instanceof Reply.WantWork) {
      step = step(nextWork());
    }
    if (step.reply() instanceof Reply.Send(var envelope)
        && decoder.decode(encoder.encode(envelope), Optional.empty())
            instanceof Decoded.Malformed(String reason)) {
      throw new IllegalStateException("What is sent cannot be read: " + reason);
    }
    if (ended && !(state instanceof State.Ended)) {
      throw new IllegalStateException("A session came back from its end");
    }
  }

  private Step step(Input input) {
    Step step = CwmpSession.step(state, input, NOW);
    state = step.state();
    return step;
  }

  private Input nextWork() {
    if (!work.hasNext()) {
      return new Input.NoWork();
    }
    operations++;
    Briefing briefing = new Briefing("op" + operations, ROOT, path -> "xsd:string");
    return new Input.Work(
        new Job(new OperationId(operations), Programs.start(work.next(), briefing)));
  }
}
