package org.beckon.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzes one target for a while, in a process of its own: {@code docs/fuzz.sh decoder 60}. What
 * makes it fail is kept as {@code crash-…} in the folder of its finds, and repeats with the same
 * command.
 */
public final class Jazzer {
  /** No input may take longer, in seconds: that would be a hang. */
  private static final int LONGEST_INPUT = 10;

  /** Memory for the code under test: what needs more than this is not bounded. */
  private static final String HEAP = "-Xmx384m";

  private Jazzer() {}

  /** Fuzzes: target ({@code decoder} or {@code session}), seconds, folder of the repository. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: decoder|session SECONDS ROOT");
      System.exit(2);
    }
    Path root = Path.of(args[2]);
    Path finds = root.resolve("app/it/target/fuzz").resolve(args[0]);
    System.exit(
        start(args[0], Integer.parseInt(args[1]), root, finds).inheritIO().start().waitFor());
  }

  /**
   * The process that fuzzes, ready to be started. It exits 0 when nothing was found.
   *
   * @param target {@code decoder} or {@code session}
   * @param seconds how long, at least 1
   * @param root folder of the repository, for the seeds
   * @param finds folder for new inputs and for what made it fail; made where it is missing
   */
  public static ProcessBuilder start(String target, int seconds, Path root, Path finds)
      throws IOException {
    Files.createDirectories(finds);
    Class<?> type =
        switch (target) {
          case "decoder" -> DecoderFuzz.class;
          case "session" -> SessionFuzz.class;
          default -> throw new IllegalArgumentException("no such target: " + target);
        };
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-Xlog:all=off"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + type.getName());
    command.add("--instrumentation_includes=org.beckon.**:com.ctc.wstx.**");
    command.add("--reproducer_path=" + finds);
    command.add("-artifact_prefix=" + finds + "/");
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=" + LONGEST_INPUT);
    command.add("-rss_limit_mb=2048");
    command.add("-max_len=65536");
    command.add("-print_final_stats=1");
    command.add(finds.toString());
    seeds(target, root).forEach(folder -> command.add(folder.toString()));
    return new ProcessBuilder(command);
  }

  /** Folders of inputs to begin with; golden envelopes, and sessions made of them. */
  private static List<Path> seeds(String target, Path root) {
    Path golden = root.resolve("app/cwmp/src/test/resources/org/beckon/cwmp/soap/golden");
    Path own = root.resolve("app/it/fuzz").resolve(target);
    return List.of(golden, own).stream().filter(Files::isDirectory).toList();
  }
}
