package org.beckon.console.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Acs;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.simulator.fleet.SessionReport;

/** Pokes the device on a stage and takes the times. Used by one thread, but for the watcher. */
final class Poking {
  /** The channel that the box shows (TR-135). */
  static final String CHANNEL =
      "Device.Services.STBService.1.Components.FrontEnd.1.DVBT.LogicalChannelConnect"
          + ".LogicalChannelNumber";

  /** Channels that the box has, from 1. */
  private static final int CHANNELS = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Way way;
  private final Stage stage;
  private final Acs acs;
  private volatile long accepted;
  private int channel;

  /** Begins to watch the device. */
  Poking(Way way, Stage stage, Acs acs) {
    this.way = way;
    this.stage = stage;
    this.acs = acs;
    stage.device().watchRequests(now -> accepted = now);
  }

  /**
   * Pokes once, and once more for another channel.
   *
   * @throws NotReady when one of the two did not go well, in words
   */
  Sample once(int number) throws NotReady, InterruptedException {
    CompletableFuture<SessionReport> session = nextSession();
    long begin = System.nanoTime();
    PokeTrace trace = poke();
    awaitEnd(session);
    double taken = millis(accepted - begin);
    double change = change();
    return new Sample(
        number,
        authentication(trace, taken),
        way == Way.XMPP ? since(trace, StepKind.STANZA_SENT, taken) : OptionalDouble.empty(),
        way == Way.XMPP
            ? between(trace, StepKind.STANZA_SENT, StepKind.RESULT)
            : OptionalDouble.empty(),
        trace.informAfter().map(Poking::millis).orElseThrow(),
        change,
        trace.steps());
  }

  private OptionalDouble authentication(PokeTrace trace, double taken) {
    return switch (way) {
      case HTTP, FORWARDED -> between(trace, StepKind.CONNECT, StepKind.ACCEPTED);
      case UDP -> since(trace, StepKind.SENT, taken);
      case XMPP -> OptionalDouble.of(0);
    };
  }

  private CompletableFuture<SessionReport> nextSession() {
    return stage
        .device()
        .nextSession(
            report ->
                report.events().stream().anyMatch(event -> event.is(EventCode.CONNECTION_REQUEST)));
  }

  private PokeTrace poke() throws NotReady, InterruptedException {
    PokeTrace trace =
        Waiting.get(
            acs.poker().poke(stage.key(), Optional.of(way.via()), PATIENCE, step -> {}),
            PATIENCE.multipliedBy(2),
            BenchTrouble.POKE_ENDLESS);
    if (trace.result() != PokeTrace.Result.INFORM) {
      throw new NotReady(
          trace.furthest().map(failure -> PokeCause.of(failure.cause())).orElse(Phrase.NOTHING));
    }
    return trace;
  }

  /** The device is not to be poked in the middle of its session. */
  private static void awaitEnd(CompletableFuture<SessionReport> session)
      throws NotReady, InterruptedException {
    Optional<String> failure =
        Waiting.get(session, PATIENCE, BenchTrouble.SESSION_ENDLESS).failure();
    if (failure.isPresent()) {
      throw new NotReady(BenchTrouble.SESSION_FAILED, failure.get());
    }
  }

  private double change() throws NotReady, InterruptedException {
    channel = channel % CHANNELS + 1;
    String value = Integer.toString(channel);
    CompletableFuture<SessionReport> session = nextSession();
    long begin = System.nanoTime();
    Operation ordered =
        acs.operations()
            .enqueue(
                stage.key(),
                new Work.WriteValues(
                    List.of(ParameterValue.of(CHANNEL, value, ValueType.UNSIGNED_INT))),
                Stage.ORIGIN);
    CompletableFuture<PokeTrace> poke =
        acs.poker().poke(stage.key(), Optional.of(way.via()), PATIENCE, step -> {});
    Operation ended =
        Waiting.get(acs.operations().whenEnded(ordered.id()), PATIENCE, BenchTrouble.CHANNEL_LATE);
    double time = millis(System.nanoTime() - begin);
    Waiting.get(poke, PATIENCE.multipliedBy(2), BenchTrouble.POKE_ENDLESS);
    awaitEnd(session);
    boolean isSet =
        ended.outcome().orElse(null) instanceof Outcome.Written written
            && written.readBack().stream().anyMatch(read -> read.value().equals(value))
            && stage.device().value(CHANNEL).equals(Optional.of(value));
    if (!isSet) {
      throw new NotReady(BenchTrouble.CHANNEL_REFUSED, Stage.outcome(ended));
    }
    return time;
  }

  /** From this step to the moment at which the device let the request in. */
  private static OptionalDouble since(PokeTrace trace, StepKind step, double taken) {
    OptionalDouble at = at(trace, step);
    return at.isPresent()
        ? OptionalDouble.of(Math.max(0, taken - at.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble between(PokeTrace trace, StepKind from, StepKind to) {
    OptionalDouble begin = at(trace, from);
    OptionalDouble end = at(trace, to);
    return begin.isPresent() && end.isPresent()
        ? OptionalDouble.of(end.getAsDouble() - begin.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble at(PokeTrace trace, StepKind kind) {
    return trace.steps().stream()
        .filter(step -> step.kind() == kind)
        .map(PokeStep::at)
        .mapToDouble(Poking::millis)
        .findFirst();
  }

  private static double millis(Duration time) {
    return millis(time.toNanos());
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
