package org.beckon.console.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.beckon.console.lab.bench.BenchCsv;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.ConnectionRequestBench;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.lab.plot.PlotFile;
import org.beckon.console.lab.plot.PlotWords;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The connection-request bench on the command line. */
@Command(
    name = "connection-requests",
    description = {
      "Poke a simulated set-top box in each position of the network, and print the times beside",
      "published ones. Server and device run in this process, with data that goes afterwards."
    })
final class ConnectionRequestsCommand implements Callable<Integer> {
  @Option(
      names = "--via",
      split = ",",
      paramLabel = "http,forwarded,udp,xmpp",
      description = "Which kinds of connection request (default: all four).")
  private List<Way> via = List.of(Way.values());

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "200",
      description = "Pokes of each kind, and as many changes of the channel (default: 200).")
  private int count;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "300",
      description = "As many before, which do not count (default: 300).")
  private int warmUp;

  @Option(
      names = "--delay",
      paramLabel = "MS",
      defaultValue = "0",
      description =
          "Milliseconds that the way between device and server takes in each direction (default: 0).")
  private int delay;

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every single poke with its parts into a file.")
  private Path csv;

  @Option(
      names = "--plot",
      paramLabel = "FILE.png|FILE.svg",
      description = "Draw how the times are distributed.")
  private Path plot;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CommandFailed {
    BenchPlan plan = plan();
    Thread atExit = endCleanly(Thread.currentThread());
    try {
      return report(bench().run(plan, new Ticker(plan)::at));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("The bench was stopped.");
    } catch (IOException e) {
      throw new CommandFailed("The bench cannot run: " + e.getMessage());
    } finally {
      forget(atExit);
    }
  }

  private BenchPlan plan() {
    if (count < 1 || count > BenchPlan.MOST || warmUp < 0 || warmUp > BenchPlan.MOST) {
      throw wrongUsage("--count is 1 to " + BenchPlan.MOST + ", --warm-up 0 to the same.");
    }
    if (delay < 0 || delay > BenchPlan.FARTHEST.toMillis()) {
      throw wrongUsage("--delay is 0 to " + BenchPlan.FARTHEST.toMillis() + " milliseconds.");
    }
    if (plot != null && !PlotFile.isPossible(plot)) {
      throw wrongUsage("--plot writes files that end in .png or .svg.");
    }
    return new BenchPlan(
        List.copyOf(new LinkedHashSet<>(via)), count, warmUp, Duration.ofMillis(delay));
  }

  private ParameterException wrongUsage(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  private static ConnectionRequestBench bench() {
    Dictionary dictionary = new PublishedDictionary();
    return new ConnectionRequestBench(
        () -> BenchHome.start(dictionary),
        new ShippedDeviceModels(dictionary).find(ConnectionRequestBench.MODEL).orElseThrow(),
        dictionary);
  }

  private int report(BenchResult result) throws CommandFailed {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(BenchJson.of(result)));
      out.flush();
    } else {
      new BenchTable(result, out).print();
    }
    write(csv, () -> Files.writeString(csv, BenchCsv.of(result)));
    write(plot, () -> PlotFile.write(plot, result, PlotWords.english()));
    return result.isWhole() ? 0 : 1;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Path file, Writing writing) throws CommandFailed {
    if (file == null) {
      return;
    }
    try {
      writing.run();
    } catch (IOException e) {
      throw new CommandFailed(file + " cannot be written (" + e.getMessage() + ").");
    }
  }

  /** Lets Ctrl+C end server and devices, and take their data away, before the process ends. */
  private static Thread endCleanly(Thread worker) {
    Thread atExit =
        Thread.ofPlatform()
            .name("exit")
            .unstarted(
                () -> {
                  worker.interrupt();
                  try {
                    worker.join(Duration.ofSeconds(15));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    Runtime.getRuntime().addShutdownHook(atExit);
    return atExit;
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook waits for this thread.
      return;
    }
  }

  /** Says how far it is, on standard error; once for each twentieth. */
  private final class Ticker {
    private final BenchPlan plan;
    private int said = -1;

    Ticker(BenchPlan plan) {
      this.plan = plan;
    }

    void at(Way way, int done) {
      int share = done * 20 / plan.pokes();
      if (share > said) {
        said = share;
        spec.commandLine()
            .getErr()
            .println("beckon: " + share * 5 + " %, " + PlotWords.english().way(way));
        spec.commandLine().getErr().flush();
      }
    }
  }
}
