package org.beckon.it.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;

/**
 * Click to applied: from the order of one changed parameter to its value read back from the device
 * – queue, poke with Digest, session, SetParameterValues, GetParameterValues. The server runs in a
 * process of its own, the order and the simulated device in this one.
 *
 * <p>Arguments: {@code [count]}, by default 300, after 100 to warm up.
 */
public final class SetBench {
  private static final String PATH = "Device.WiFi.SSID.1.SSID";
  private static final int WARM_UP = 100;

  private SetBench() {}

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    Path data = Files.createTempDirectory("beckon-bench");
    try (ServerProcess server = ServerProcess.start(data, Fleets.options());
        Fleet fleet = Fleets.of(server.cwmpUrl(), "home-router")) {
      fleet.informed().get(30, TimeUnit.SECONDS);
      String device = fleet.device(0).id();
      Fleets.awaitCommand(() -> CommandRun.of(data, "poke", device, "--wait", "5"));
      Latencies latencies = new Latencies();
      for (int i = -WARM_UP; i < count; i++) {
        long begin = System.nanoTime();
        CommandRun set = CommandRun.of(data, "set", device, PATH + "=Network " + i);
        if (set.status() != 0) {
          throw new IllegalStateException(set.err());
        }
        if (i >= 0) {
          latencies.record(System.nanoTime() - begin);
        }
      }
      System.out.printf(
          "%d changes: median %.1f ms, p99 %.1f ms, max %.1f ms from order to read-back%n",
          latencies.count(),
          latencies.millisAt(0.5),
          latencies.millisAt(0.99),
          latencies.millisAt(1));
    }
  }
}
