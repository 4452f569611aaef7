package org.beckon.it.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.net.nat.NatKind;
import tools.jackson.databind.JsonNode;

/**
 * Many devices behind one port-restricted NAT, each poked by UDP, as many at once as there are
 * callers. The server runs in a process of its own, the devices and the callers in this one.
 *
 * <p>Arguments: {@code [devices [callers]]}, by default 1,000 and 16.
 */
public final class UdpFleet {
  private static final int PATIENCE_SECONDS = 300;

  private UdpFleet() {}

  /**
   * What came of it.
   *
   * @param informed devices that called in because of their poke
   * @param seconds for all of them
   * @param residentMiB memory of the server afterwards
   */
  public record Outcome(int informed, Latencies latencies, double seconds, long residentMiB) {}

  /** Runs it on a data directory. */
  public static Outcome run(Path data, int devices, int callers) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, Fleets.options());
        Fleet fleet =
            Fleets.in(
                Surroundings.behind(NatKind.PORT_RESTRICTED).stun("127.0.0.1", server.stunPort()),
                server.cwmpUrl(),
                "set-top-box",
                devices,
                1);
        ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      fleet.informed().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      awaitAddresses(data, devices);
      Latencies latencies = new Latencies();
      long begin = System.nanoTime();
      List<Future<JsonNode>> pokes = new ArrayList<>();
      for (String id : fleet.ids()) {
        pokes.add(threads.submit(() -> poke(data, id)));
      }
      int informed = 0;
      for (Future<JsonNode> poke : pokes) {
        JsonNode trace = poke.get();
        if (trace.path("outcome").asString("").equals("inform")) {
          informed++;
          latencies.record(Math.round(trace.path("informMs").asDouble() * 1e6));
        } else {
          System.err.println(trace);
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Outcome(informed, latencies, seconds, server.residentMiB());
    }
  }

  private static JsonNode poke(Path data, String id) {
    return CommandRun.of(data, "poke", id, "--via", "udp", "--json", "--wait", "30").json();
  }

  /** Waits until the server knows all addresses and has nothing left to tell the devices. */
  private static void awaitAddresses(Path data, int devices) throws InterruptedException {
    CountDownLatch pause = new CountDownLatch(1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      int ready = 0;
      for (JsonNode device : CommandRun.of(data, "devices", "--json").json()) {
        boolean known =
            !device.path("connectionRequest").path("udp").asString("").isEmpty()
                && device.path("pendingOperations").asInt(1) == 0;
        ready += known ? 1 : 0;
      }
      // Asked without a pause, the lists of all devices would be most of the server's work.
      if (ready == devices || pause.await(1, TimeUnit.SECONDS)) {
        return;
      }
    }
    throw new IllegalStateException("the server never learnt all addresses");
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws Exception {
    int devices = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int callers = args.length > 1 ? Integer.parseInt(args[1]) : 16;
    Path data = Files.createTempDirectory("beckon-bench");
    Outcome outcome = run(data, devices, callers);
    System.out.printf(
        "%d of %d devices informed, in %.1f s with %d callers;"
            + " request to Inform: median %.1f ms, p95 %.1f ms, max %.1f ms; server %d MiB%n",
        outcome.informed(),
        devices,
        outcome.seconds(),
        callers,
        outcome.latencies().millisAt(0.5),
        outcome.latencies().millisAt(0.95),
        outcome.latencies().millisAt(1),
        outcome.residentMiB());
  }
}
