package org.beckon.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.journal.WireMessage;
import org.beckon.acs.operation.OperationState;

/**
 * Measures what the store costs; run by hand, no test: arguments are devices, sessions a second,
 * seconds, and threads that save operations.
 */
public final class HotPath {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HotPath() {}

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    int devices = Integer.parseInt(arguments[0]);
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    int savers = Integer.parseInt(arguments[3]);
    Path directory = Files.createTempDirectory("beckon-hot-path");
    try (H2Stores stores = TestStores.at(directory)) {
      for (int i = 0; i < devices; i++) {
        stores.devices().save(Samples.device("S" + i));
      }
      report("devices saved", directory);
      AtomicLong session = new AtomicLong();
      sessions(stores, devices, rate, seconds / 2, session);
      long wall = System.nanoTime();
      long cpu = SYSTEM.getProcessCpuTime();
      Map<String, Long> before = threads();
      sessions(stores, devices, rate, seconds, session);
      double span = System.nanoTime() - wall;
      System.out.printf(
          Locale.ROOT,
          "%d sessions/s (touch + append): %.2f cores%n",
          Math.round(rate * (double) seconds * 1e9 / span),
          (SYSTEM.getProcessCpuTime() - cpu) / span);
      threads()
          .forEach(
              (name, time) -> {
                double share = (time - before.getOrDefault(name, 0L)) / span;
                if (share > 0.005) {
                  System.out.printf(Locale.ROOT, "  %-40s %.3f%n", name, share);
                }
              });
      report("after sessions", directory);
      if (savers > 0) {
        saves(stores, savers, seconds);
        report("after operations", directory);
      }
    }
    report("closed", directory);
  }

  private static void sessions(
      H2Stores stores, int devices, int rate, int seconds, AtomicLong session) {
    List<DeviceKey> keys = new ArrayList<>();
    for (int i = 0; i < devices; i++) {
      keys.add(Samples.key("S" + i));
    }
    long start = System.nanoTime();
    long count = (long) rate * seconds;
    for (long n = 0; n < count; n++) {
      long due = start + n * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(2_000_000);
      }
      DeviceKey key = keys.get((int) (n % devices));
      stores.devices().touch(key, Samples.contact(Instant.now()));
      stores.journal().append(transcript(session.incrementAndGet(), key));
    }
  }

  private static void saves(H2Stores stores, int savers, int seconds) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    CountDownLatch done = new CountDownLatch(savers);
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < savers; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
                  long id = next.incrementAndGet();
                  stores
                      .operations()
                      .save(Samples.operation(id, "S" + id % 100, OperationState.QUEUED));
                }
                done.countDown();
              });
    }
    done.await();
    double span = System.nanoTime() - start;
    System.out.printf(
        Locale.ROOT,
        "%d durable operation saves/s from %d threads: %.2f cores%n",
        Math.round(next.get() * 1e9 / span),
        savers,
        (SYSTEM.getProcessCpuTime() - cpu) / span);
  }

  private static Transcript transcript(long id, DeviceKey key) {
    List<WireMessage> messages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      messages.add(
          new WireMessage(
              Duration.ofMillis(i * 7L),
              i % 2 == 0,
              i % 2 == 0 ? "Inform" : "InformResponse",
              "POST /cwmp HTTP/1.1\r\nHost: acs.example.net\r\nContent-Type: text/xml\r\n",
              body(id, i)));
    }
    return new Transcript(
        Samples.summary(id, Optional.of(key), Instant.now()), List.copyOf(messages));
  }

  private static String body(long id, int message) {
    StringBuilder body = new StringBuilder("<soap:Envelope xmlns:soap=\"http://schemas.x/\">");
    for (int i = 0; body.length() < 900; i++) {
      body.append("<ParameterValueStruct><Name>Device.DeviceInfo.P")
          .append(i * message)
          .append("</Name><Value>")
          .append(Long.toString(id * 31 + i * 7919L, 36))
          .append("</Value></ParameterValueStruct>");
    }
    return body.append("</soap:Envelope>").toString();
  }

  private static Map<String, Long> threads() {
    Map<String, Long> times = new TreeMap<>();
    for (ThreadInfo info : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (info != null) {
        times.merge(info.getThreadName(), THREADS.getThreadCpuTime(info.getThreadId()), Long::sum);
      }
    }
    return times;
  }

  private static void report(String when, Path directory) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%s: database %.1f MB%n",
        when,
        Files.size(directory.resolve("beckon.mv.db")) / 1e6);
  }
}
