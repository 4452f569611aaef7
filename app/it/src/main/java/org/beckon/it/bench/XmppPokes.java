package org.beckon.it.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.Surroundings;
import tools.jackson.databind.JsonNode;

/**
 * Many devices at our own XMPP broker: each is set up and connects by TLS, then all are poked, as
 * many at once as there are callers. The server runs in a process of its own, the devices and the
 * callers in this one.
 *
 * <p>Arguments: {@code [devices [callers]]}, by default 1,000 and 16.
 */
public final class XmppPokes {
  private static final int PATIENCE_SECONDS = 300;

  private XmppPokes() {}

  /**
   * What came of it.
   *
   * @param online devices that connected after they had been set up
   * @param informed devices that called in because of their poke
   * @param connected seconds from the first device's setting up to the last one's being online
   * @param poked seconds for all pokes
   * @param results from the stanza to its result
   * @param informs from the poke to the Inform
   * @param residentMiB memory of the server afterwards
   */
  public record Outcome(
      int online,
      int informed,
      double connected,
      double poked,
      Latencies results,
      Latencies informs,
      long residentMiB) {}

  /** Runs it on a data directory. */
  public static Outcome run(Path data, int devices, int callers) throws Exception {
    try (ServerProcess server =
            ServerProcess.start(data, Fleets.options("--cwmps-port", "0", "--no-stun"));
        Fleet fleet = Fleets.in(Surroundings.SAME, server.cwmpUrl(), "set-top-box", devices, 1);
        ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      fleet.informed().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      awaitDevices(data, devices, "http");
      long begin = System.nanoTime();
      List<Future<CommandRun>> prepared = new ArrayList<>();
      for (String id : fleet.ids()) {
        prepared.add(threads.submit(() -> CommandRun.of(data, "poke", id, "--prepare", "xmpp")));
      }
      for (Future<CommandRun> one : prepared) {
        if (one.get().status() != 0) {
          System.err.println(one.get());
        }
      }
      int online = awaitDevices(data, devices, "xmpp");
      double connected = seconds(begin);
      begin = System.nanoTime();
      List<Future<JsonNode>> pokes = new ArrayList<>();
      for (String id : fleet.ids()) {
        pokes.add(threads.submit(() -> poke(data, id)));
      }
      Latencies results = new Latencies();
      Latencies informs = new Latencies();
      int informed = 0;
      for (Future<JsonNode> poke : pokes) {
        informed += counted(poke.get(), results, informs);
      }
      return new Outcome(
          online, informed, connected, seconds(begin), results, informs, server.residentMiB());
    }
  }

  private static int counted(JsonNode trace, Latencies results, Latencies informs) {
    if (!trace.path("outcome").asString("").equals("inform")) {
      System.err.println(trace);
      return 0;
    }
    double sent = millis(trace, "stanza sent");
    results.record(Math.round((millis(trace, "result") - sent) * 1e6));
    informs.record(Math.round(trace.path("informMs").asDouble() * 1e6));
    return 1;
  }

  private static double millis(JsonNode trace, String step) {
    for (JsonNode one : trace.path("steps")) {
      if (one.path("name").asString("").equals(step)) {
        return one.path("ms").asDouble();
      }
    }
    return 0;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static JsonNode poke(Path data, String id) {
    return CommandRun.of(data, "poke", id, "--via", "xmpp", "--json", "--wait", "60").json();
  }

  /** Waits until the server can reach all devices so and has nothing left to tell them. */
  private static int awaitDevices(Path data, int devices, String way) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    int ready = 0;
    while (System.nanoTime() < end && ready < devices) {
      ready = 0;
      for (JsonNode device : CommandRun.of(data, "devices", "--json").json()) {
        boolean known =
            !device.path("connectionRequest").path(way).asString("").isEmpty()
                && device.path("pendingOperations").asInt(1) == 0;
        ready += known ? 1 : 0;
      }
    }
    return ready;
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws Exception {
    int devices = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int callers = args.length > 1 ? Integer.parseInt(args[1]) : 16;
    Path data = Files.createTempDirectory("beckon-bench");
    Outcome outcome = run(data, devices, callers);
    System.out.printf(
        "%d of %d devices online %.1f s after the first was set up; %d informed, in %.1f s with %d"
            + " callers; stanza to result: median %.1f ms, p95 %.1f ms; poke to Inform: median"
            + " %.1f ms, p95 %.1f ms, max %.1f ms; server %d MiB%n",
        outcome.online(),
        devices,
        outcome.connected(),
        outcome.informed(),
        outcome.poked(),
        callers,
        outcome.results().millisAt(0.5),
        outcome.results().millisAt(0.95),
        outcome.informs().millisAt(0.5),
        outcome.informs().millisAt(0.95),
        outcome.informs().millisAt(1),
        outcome.residentMiB());
  }
}
