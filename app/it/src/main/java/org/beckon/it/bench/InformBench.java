package org.beckon.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.beckon.it.harness.ServerProcess;

/**
 * Periodic Inform sessions per second: a new connection each, Inform with 14 parameters, empty
 * POST, 204. The server runs in a process of its own with store and journal on; this process makes
 * the load on the same machine.
 *
 * <p>Arguments: {@code [devices [in-progress [warm-up seconds [measured seconds]]]]}, by default
 * 1000 20 20 30.
 */
public final class InformBench {
  private final int devices;
  private final int inProgress;

  private InformBench(int devices, int inProgress) {
    this.devices = devices;
    this.inProgress = inProgress;
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws Exception {
    int[] numbers = {1000, 20, 20, 30};
    for (int i = 0; i < args.length; i++) {
      numbers[i] = Integer.parseInt(args[i]);
    }
    Path data = Files.createTempDirectory("beckon-bench");
    try (ServerProcess server = ServerProcess.start(data, "--cpe-auth", "none")) {
      new InformBench(numbers[0], numbers[1])
          .run(server, Duration.ofSeconds(numbers[2]), Duration.ofSeconds(numbers[3]));
    }
  }

  private void run(ServerProcess server, Duration warmUp, Duration measured)
      throws IOException, InterruptedException, ExecutionException {
    CpeLoad load = new CpeLoad(server.cwmpPort());
    for (int device = 0; device < devices; device++) {
      load.firstContact(device);
    }
    drive(load, warmUp);
    Duration cpuBefore = server.cpu();
    Latencies latencies = drive(load, measured);
    Duration cpu = server.cpu().minus(cpuBefore);
    System.out.printf(
        "%d devices, %d in progress, %d s: %.0f sessions/s, median %.2f ms, p99 %.2f ms, max %.1f"
            + " ms%n",
        devices,
        inProgress,
        measured.toSeconds(),
        latencies.count() / (double) measured.toSeconds(),
        latencies.millisAt(0.5),
        latencies.millisAt(0.99),
        latencies.millisAt(1));
    System.out.printf(
        "server: %.2f cores, resident %d MiB, database %d MiB%n",
        cpu.toMillis() / (double) measured.toMillis(), server.residentMiB(), server.databaseMiB());
  }

  private Latencies drive(CpeLoad load, Duration time)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + time.toNanos();
    try (ExecutorService workers = Executors.newFixedThreadPool(inProgress)) {
      List<Future<Latencies>> results =
          IntStream.range(0, inProgress)
              .mapToObj(worker -> workers.submit(() -> work(load, worker, until)))
              .toList();
      Latencies all = new Latencies();
      for (Future<Latencies> result : results) {
        all.add(result.get());
      }
      return all;
    }
  }

  /** Each worker has devices of its own: a device has one session at a time. */
  private Latencies work(CpeLoad load, int worker, long until) throws IOException {
    Latencies mine = new Latencies();
    long begin = System.nanoTime();
    int device = worker;
    while (begin < until) {
      load.periodic(device);
      device = device + inProgress < devices ? device + inProgress : worker;
      long end = System.nanoTime();
      mine.record(end - begin);
      begin = end;
    }
    return mine;
  }
}
