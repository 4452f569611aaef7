package org.beckon.console.fake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.lab.Lab;
import org.beckon.console.lab.SimulatedDevices;
import org.beckon.console.lab.SimulatedGroup;
import org.beckon.console.lab.bench.Bench;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.BenchTrouble;
import org.beckon.console.lab.bench.Sample;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.lab.bench.WayResult;

/** A laboratory for tests: groups that do as they are told, and a bench with made-up figures. */
public final class FakeLab implements SimulatedDevices, Bench {
  public final List<Wish> started = new ArrayList<>();
  public final List<BenchPlan> plans = new ArrayList<>();

  /** Why the next start, or the next bench, comes to nothing; empty when it does not. */
  public String refusal = "";

  private final List<SimulatedGroup> groups = new ArrayList<>();
  private SimulatedGroup.State state = new SimulatedGroup.State(0, 0, 0, "");

  private record Group(Wish wish, List<String> ids, State state) implements SimulatedGroup {}

  /** With two groups that run, one of which has trouble. */
  public static FakeLab busy() {
    FakeLab lab = new FakeLab();
    lab.does(new SimulatedGroup.State(25, 61, 0, ""));
    lab.add(new Wish("home-router", 25, "nat-stun", List.of()));
    lab.does(new SimulatedGroup.State(1, 9, 4, "The ACS answered with HTTP status 400"));
    lab.add(new Wish("set-top-box", 3, "same", List.of("truncated-body", "late-answers")));
    return lab;
  }

  /** How groups do that are started from now on. */
  public FakeLab does(SimulatedGroup.State how) {
    state = how;
    return this;
  }

  public Lab lab() {
    return new Lab(this, this);
  }

  @Override
  public List<Offer> profiles() {
    return List.of(
        new Offer("home-router", "Home router (TR-181)"),
        new Offer("set-top-box", "Set-top box for DVB-T and IPTV (TR-135)"));
  }

  @Override
  public List<String> positions() {
    return List.of("same", "nat-stun");
  }

  @Override
  public List<Offer> misbehaviours() {
    return List.of(
        new Offer("small-memory", "Refuses to list more than 60 names."),
        new Offer("late-answers", "Takes its time for each answer."));
  }

  @Override
  public SimulatedGroup start(Wish wish) throws IOException {
    if (!refusal.isEmpty()) {
      throw new IOException(refusal);
    }
    started.add(wish);
    return add(wish);
  }

  private SimulatedGroup add(Wish wish) {
    List<String> ids = IntStream.range(0, wish.count()).mapToObj(n -> "SIM" + n).toList();
    SimulatedGroup group = new Group(wish, ids, state);
    groups.add(group);
    return group;
  }

  @Override
  public List<SimulatedGroup> running() {
    return List.copyOf(groups);
  }

  @Override
  public void stop(SimulatedGroup group) {
    groups.remove(group);
  }

  @Override
  public BenchResult run(BenchPlan plan, Watcher watcher) throws IOException {
    plans.add(plan);
    if (!refusal.isEmpty()) {
      throw new IOException(refusal);
    }
    Random random = new Random(1);
    List<WayResult> ways =
        plan.ways().stream()
            .<WayResult>map(
                way ->
                    way == Way.FORWARDED
                        ? new WayResult.Unavailable(way, Phrase.of(BenchTrouble.ADDRESS_UNKNOWN))
                        : new WayResult.Measured(way, samples(way, plan, random), List.of()))
            .toList();
    return new BenchResult(plan, FakeAcs.NOW, "2 cores, Linux 6.18, Java 25.0.3", ways);
  }

  private static List<Sample> samples(Way way, BenchPlan plan, Random random) {
    return IntStream.rangeClosed(1, plan.count())
        .mapToObj(
            number -> {
              double noise = Math.exp(random.nextGaussian() * 0.25);
              boolean xmpp = way == Way.XMPP;
              return new Sample(
                  number,
                  OptionalDouble.of(xmpp ? 0 : way == Way.UDP ? 0.4 * noise : 2.1 * noise),
                  xmpp ? OptionalDouble.of(0.9 * noise) : OptionalDouble.empty(),
                  xmpp ? OptionalDouble.of(1.4 * noise) : OptionalDouble.empty(),
                  slow(way) * noise,
                  (slow(way) + 10) * noise,
                  List.of(
                      PokeStep.of(
                          way.via(), StepKind.SENT, Duration.ofNanos(210_000), "1", "a device")));
            })
        .toList();
  }

  private static double slow(Way way) {
    return switch (way) {
      case HTTP -> 4;
      case FORWARDED -> 5;
      case UDP -> 6;
      case XMPP -> 7;
    };
  }
}
