package org.beckon.console.lab.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.phrase.Phrase;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long connection requests take: a server of its own and a simulated set-top box for
 * each way, all in this process and over the loopback. One after the other, so that no poke shares
 * the machine with another. Thread-safe.
 */
public final class ConnectionRequestBench implements Bench {
  /** The simulated device that is poked; it has channels. */
  public static final String MODEL = "set-top-box";

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionRequestBench.class);

  /** Failures after which a way is given up. */
  private static final int MOST_FAILURES = 5;

  private final BenchServer.Source servers;
  private final DeviceModel model;
  private final Dictionary dictionary;

  /**
   * A bench.
   *
   * @param model of the device, with the channels of {@link #MODEL}
   */
  public ConnectionRequestBench(
      BenchServer.Source servers, DeviceModel model, Dictionary dictionary) {
    this.servers = servers;
    this.model = model;
    this.dictionary = dictionary;
  }

  @Override
  public BenchResult run(BenchPlan plan, Watcher watcher) throws IOException, InterruptedException {
    Instant started = Instant.now();
    List<WayResult> results = new ArrayList<>();
    try (BenchServer server = servers.start()) {
      int done = 0;
      for (Way way : plan.ways()) {
        watcher.at(way, done);
        results.add(measure(way, plan, server, done, watcher));
        done += plan.count() + plan.warmUp();
      }
    }
    return new BenchResult(plan, started, machine(), results);
  }

  private WayResult measure(
      Way way, BenchPlan plan, BenchServer server, int before, Watcher watcher)
      throws InterruptedException {
    try (Stage stage = Stage.set(way, server, plan.oneWay(), model, dictionary)) {
      Poking poking = new Poking(way, stage, server.acs());
      List<Sample> samples = new ArrayList<>();
      List<Phrase> failures = new ArrayList<>();
      for (int i = 1 - plan.warmUp(); i <= plan.count(); i++) {
        try {
          Sample sample = poking.once(i);
          if (i > 0) {
            samples.add(sample);
          }
        } catch (NotReady e) {
          failures.add(e.why());
          if (failures.size() == MOST_FAILURES) {
            break;
          }
        }
        watcher.at(way, before + i + plan.warmUp());
      }
      return samples.isEmpty()
          ? new WayResult.Unavailable(way, failures.getFirst())
          : new WayResult.Measured(way, samples, failures);
    } catch (NotReady e) {
      return new WayResult.Unavailable(way, e.why());
    } catch (IOException e) {
      LOG.debug("the device did not start", e);
      return new WayResult.Unavailable(
          way, Phrase.of(BenchTrouble.NO_DEVICE, String.valueOf(e.getMessage())));
    }
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + ", Java "
        + Runtime.version();
  }
}
