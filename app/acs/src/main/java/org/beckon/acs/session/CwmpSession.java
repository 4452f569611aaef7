package org.beckon.acs.session;

import java.time.Instant;
import java.util.List;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.program.Ask;
import org.beckon.acs.operation.program.Finished;
import org.beckon.acs.operation.program.Later;
import org.beckon.acs.operation.program.Turn;
import org.beckon.acs.session.State.Awaiting;
import org.beckon.acs.session.State.Choosing;
import org.beckon.acs.session.State.CpeTurn;
import org.beckon.acs.session.State.Ended;
import org.beckon.acs.session.State.Opening;
import org.beckon.acs.session.State.Releasing;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;

/**
 * The course of a CWMP session on the ACS side (TR-069 3.7.1). MaxEnvelopes is 1: an HTTP answer
 * holds either the response to the CPE's request or an own request, and own requests are sent only
 * after the CPE's empty POST or its answer to the one before. HoldRequests is sent only to a CPE
 * whose requests do not come to an end, so that ours get their turn.
 */
public final class CwmpSession {
  /** Calls in a row after which the CPE is held. */
  static final int MOST_CALLS = 16;

  private CwmpSession() {}

  /** Takes one input in a state. Total: each pair has a result, and nothing is thrown. */
  public static Step step(State state, Input input, Instant now) {
    return switch (input) {
      case Input.Received received -> received(state, received.envelope(), now);
      case Input.EmptyPost _ -> emptyPost(state);
      case Input.Work work -> work(state, work.job(), now);
      case Input.NoWork _ -> noWork(state, now);
      case Input.Malformed malformed ->
          broken(state, malformed.reason(), new Reply.HttpError(400, malformed.reason()));
      case Input.TimedOut _ ->
          cutOff(state, SessionOutcome.TIMED_OUT, "The device fell silent.", new Reply.Silence());
      case Input.Superseded _ ->
          cutOff(
              state,
              SessionOutcome.SUPERSEDED,
              "The device began a new session.",
              new Reply.Silence());
      case Input.Abandoned abandoned ->
          blameless(
              broken(state, abandoned.reason(), new Reply.HttpError(503, abandoned.reason())));
      case Input.Withdrawn _ -> withdrawn(state);
    };
  }

  private static Step received(State state, Envelope envelope, Instant now) {
    return switch (state) {
      case Opening opening -> Opener.open(opening, envelope, now);
      case CpeTurn turn ->
          switch (envelope.body()) {
            case Request<?> request -> {
              CpeTurn next = turn.afterCall(now);
              yield cpeRequest(state, next, next.talk(), envelope.header(), request);
            }
            case Response _ -> unasked(state);
            case Fault _ -> unasked(state);
          };
      case Awaiting awaiting ->
          switch (envelope.body()) {
            // A CPE ought to answer in its very next POST; its question is answered all the same.
            case Request<?> request ->
                cpeRequest(state, awaiting, awaiting.talk(), envelope.header(), request)
                    .after(
                        new Effect.Noted(
                            "The device called " + request.method() + " before it answered."));
            case Response response -> answer(awaiting, envelope.header(), response, now);
            case Fault fault -> answer(awaiting, envelope.header(), fault, now);
          };
      case Releasing releasing ->
          switch (envelope.body()) {
            case Request<?> request ->
                cpeRequest(state, releasing, releasing.talk(), envelope.header(), request);
            case Response _ -> choose(releasing.talk());
            case Fault _ -> choose(releasing.talk());
          };
      case Choosing _ -> unasked(state);
      case Ended _ -> unasked(state);
    };
  }

  private static Step choose(Talk talk) {
    return Step.of(new Choosing(talk), new Reply.WantWork());
  }

  /** CPE requests are answered before anything is asked (cwmp-session 10.3). */
  private static Step cpeRequest(
      State state, State next, Talk talk, Header header, Request<?> request) {
    if (request instanceof Inform) {
      String reason = "A second Inform came in the same session.";
      return broken(state, reason, new Reply.HttpError(400, reason));
    }
    if (!header.notUnderstood().isEmpty()) {
      Fault fault = CpeCalls.notUnderstood(header.notUnderstood());
      return Step.of(
          next,
          new Reply.Send(talk.answer(header, fault)),
          new Effect.Noted(request.method() + " was refused: " + fault.text()));
    }
    CpeCalls.Answer answer = CpeCalls.answer(request);
    return new Step(next, new Reply.Send(talk.answer(header, answer.body())), answer.effects());
  }

  private static Step answer(Awaiting at, Header header, Message message, Instant now) {
    return at.ask()
        .answered(message)
        .map(
            turn -> {
              Step step = carryOn(at.talk(), at.operation(), turn, now);
              // One request is ever outstanding, so order decides (cpe-quirks 1).
              return header.id().isEmpty() || header.id().equals(at.requestId())
                  ? step
                  : step.after(
                      new Effect.Noted("An answer came with another ID than its request had."));
            })
        .orElseGet(() -> unasked(at));
  }

  /** Goes on with a program: its next request, or the next operation once it has ended. */
  private static Step carryOn(Talk talk, OperationId operation, Turn turn, Instant now) {
    Step step =
        switch (turn) {
          case Ask<?> ask -> ask(talk, operation, ask, now);
          case Later later ->
              complete(new Reply.Empty())
                  .after(new Effect.OperationCutOff(operation, later.reason()));
          case Finished finished -> {
            Effect ended = new Effect.OperationEnded(operation, finished.outcome());
            yield finished.endsSession()
                ? complete(new Reply.Empty()).after(ended)
                : Step.of(new Choosing(talk), new Reply.WantWork(), ended);
          }
        };
    return turn.learned().isEmpty() ? step : step.after(new Effect.Learnt(turn.learned()));
  }

  private static Step ask(Talk talk, OperationId operation, Ask<?> ask, Instant now) {
    String id = Long.toString(talk.nextId());
    Instant until = now.plus(talk.patience().working());
    Step step =
        Step.of(
            new Awaiting(talk.afterRequest(), operation, id, ask, until),
            new Reply.Send(new Envelope(talk.namespace(), Header.withId(id), ask.request())));
    return ask.progress()
        .map(progress -> step.after(new Effect.Progressed(operation, progress)))
        .orElse(step);
  }

  private static Step emptyPost(State state) {
    return switch (state) {
      case CpeTurn turn -> choose(turn.talk());
      case Awaiting _ -> silentAnswer(state);
      case Releasing _ -> silentAnswer(state);
      case Opening _ -> unasked(state);
      case Choosing _ -> unasked(state);
      // Some CPEs need one more empty round (cpe-quirks 41).
      case Ended ended ->
          ended.outcome() == SessionOutcome.COMPLETE
              ? Step.of(state, new Reply.Empty())
              : unasked(state);
    };
  }

  private static Step silentAnswer(State state) {
    String reason = "The device sent an empty POST instead of an answer.";
    return broken(state, reason, new Reply.Empty());
  }

  private static Step work(State state, Job job, Instant now) {
    return state instanceof Choosing choosing
        ? carryOn(choosing.talk(), job.operation(), job.first(), now)
        : Step.of(
            state,
            new Reply.Silence(),
            new Effect.OperationCutOff(job.operation(), "The session had no place for it."));
  }

  /**
   * With the CPE's empty POST behind and nothing outstanding, an empty answer ends it (3.7.1.4). A
   * CPE that was held has not said yet that it has no more requests.
   */
  private static Step noWork(State state, Instant now) {
    if (!(state instanceof Choosing(Talk talk))) {
      return Step.of(state, new Reply.Silence());
    }
    return switch (talk.hold()) {
      case NONE -> complete(new Reply.Empty());
      case IN_FORCE -> release(talk, now);
      case LIFTED ->
          Step.of(
              new CpeTurn(talk.with(Hold.NONE), 0, now.plus(talk.patience().idle())),
              new Reply.Empty());
    };
  }

  /** While a CPE is held, nothing is no answer: it is asked what does no harm, and so let go. */
  private static Step release(Talk talk, Instant now) {
    String id = Long.toString(talk.nextId());
    return Step.of(
        new Releasing(talk.afterRequest(), id, now.plus(talk.patience().working())),
        new Reply.Send(new Envelope(talk.namespace(), Header.withId(id), new GetRPCMethods())));
  }

  /** What the server does itself makes nobody suspect the device. */
  private static Step blameless(Step step) {
    List<Effect> effects =
        step.effects().stream()
            .map(
                effect ->
                    effect instanceof Effect.OperationCutOff cutOff
                        ? new Effect.OperationCutOff(cutOff.operation(), cutOff.reason())
                        : effect)
            .toList();
    return new Step(step.state(), step.reply(), effects);
  }

  /** The request that was just made was not sent yet: the next operation takes its place. */
  private static Step withdrawn(State state) {
    return state instanceof Awaiting awaiting
        ? Step.of(new Choosing(awaiting.talk()), new Reply.WantWork())
        : Step.of(state, new Reply.Silence());
  }

  private static Step complete(Reply reply) {
    return Step.end(SessionOutcome.COMPLETE, "", reply);
  }

  private static Step unasked(State state) {
    String reason =
        state instanceof Opening
            ? "A session begins with an Inform."
            : "The message answers nothing that was asked in this session.";
    return broken(state, reason, new Reply.HttpError(400, reason));
  }

  private static Step broken(State state, String reason, Reply reply) {
    return cutOff(state, SessionOutcome.FAILED, reason, reply);
  }

  private static Step cutOff(State state, SessionOutcome outcome, String reason, Reply reply) {
    return switch (state) {
      case Ended _ -> Step.of(state, reply);
      case Awaiting awaiting ->
          Step.end(outcome, reason, reply)
              .after(
                  new Effect.OperationCutOff(
                      awaiting.operation(), reason, awaiting.ask().suspicions()));
      case Opening _ -> Step.end(outcome, reason, reply);
      case CpeTurn _ -> Step.end(outcome, reason, reply);
      case Releasing _ -> Step.end(outcome, reason, reply);
      case Choosing _ -> Step.end(outcome, reason, reply);
    };
  }
}
