package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.soap.RpcCatalogue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/conformance.md} says of every rule what Beckon does and which test shows it. Here it
 * is held to that: each test is there, and no method, header, fault, event or quirk is left out.
 */
final class ConformanceTest {
  private static final Path ROOT = Path.of(System.getProperty("beckon.root"));
  private static final Path PAGE = ROOT.resolve("docs/conformance.md");
  private static final Path SPEC = ROOT.resolve("../shared/spec");

  private static final int CELLS = 5;
  private static final int QUIRKS = 53;
  private static final int RPC_PARTS = 8;
  private static final int SESSION_PARTS = 10;
  private static final String NO_TEST = "–";

  private static final Pattern TEST = Pattern.compile("`([\\w$]+)#(\\w+)`");

  /**
   * A row of the page: what it is about, where the rule stands, the rule, what Beckon does, how
   * shown.
   */
  private record Row(String about, String clause, String rule, String beckon, String shown) {}

  @Test
  void everyRowIsWhole() throws IOException {
    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.about()).isNotBlank();
              assertThat(row.clause()).isNotBlank();
              assertThat(row.rule()).isNotBlank();
              assertThat(row.beckon()).isNotBlank();
              // Without a test the reason stands in its place.
              assertThat(row.shown()).containsPattern("`[\\w$]+#\\w+`|" + NO_TEST + " \\w{3,}");
            });
  }

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    Map<String, String> sources = testSources();

    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      for (MatchResult test : TEST.matcher(row.shown()).results().toList()) {
        String source = sources.getOrDefault(test.group(1).split("\\$")[0], "");
        if (!source.contains("void " + test.group(2) + "(")) {
          missing.add(row.about() + ": " + test.group());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void leavesNoMethodOut() throws IOException {
    assertThat(abouts("rpc "))
        .containsAll(RpcCatalogue.rpcs().stream().map(r -> r.method()).toList());
  }

  @Test
  void leavesNoFaultOut() throws IOException {
    assertThat(abouts("fault "))
        .containsAll(
            FaultCatalogue.all().stream().map(fault -> Integer.toString(fault.code())).toList());
  }

  @Test
  void leavesNoHeaderOut() throws IOException {
    assertThat(abouts("header "))
        .contains(
            "ID",
            "HoldRequests",
            "NoMoreRequests",
            "SessionTimeout",
            "SupportedCWMPVersions",
            "UseCWMPVersion");
  }

  @Test
  void leavesNoEventOut() throws IOException {
    assertThat(abouts("event "))
        .containsAll(IntStream.rangeClosed(0, 14).mapToObj(Integer::toString).toList())
        .contains("M", "X");
  }

  /** Parts of the digests of the specification: of methods and messages, and of sessions. */
  @Test
  void leavesNoPartOut() throws IOException {
    assertThat(abouts("rpc ")).containsAll(numbers(RPC_PARTS));
    assertThat(abouts("session ")).containsAll(numbers(SESSION_PARTS));
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }

  @Test
  void leavesNoQuirkOut() throws IOException {
    assertThat(abouts("quirk "))
        .containsAll(IntStream.rangeClosed(1, QUIRKS).mapToObj(Integer::toString).toList());
  }

  @Test
  void leavesOutNothingOfTheListsThatItIsWrittenFrom() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SPEC), "the lists are not on this machine: " + SPEC);

    assertThat(abouts("quirk ")).containsAll(firstCells("cpe-quirks.md", "\\| (\\d+) \\|.*"));
    assertThat(abouts("fault ")).containsAll(firstCells("cwmp-faults.tsv", "([89]\\d{3})\t.*"));
    assertThat(abouts("rpc ")).containsAll(firstCells("cwmp-rpc.md", "## (\\d+)\\. .*"));
    assertThat(abouts("rpc "))
        .containsAll(firstCells("cwmp-rpc.md", "\\| (\\w+) \\(A\\.[\\d.]+.*"));
    assertThat(abouts("session ")).containsAll(firstCells("cwmp-session.md", "## (\\d+)\\. .*"));
    assertThat(abouts("event "))
        .containsAll(firstCells("cwmp-session.md", "\\| `(\\d+) [A-Z ]+` .*"));
  }

  private static Set<String> firstCells(String list, String pattern) throws IOException {
    Pattern cell = Pattern.compile(pattern);
    try (Stream<String> lines = Files.lines(SPEC.resolve(list))) {
      return lines
          .map(cell::matcher)
          .filter(line -> line.matches())
          .map(line -> line.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** What the rows of one kind are about, without the kind: {@code quirk 7} is about 7. */
  private static Set<String> abouts(String kind) throws IOException {
    return rows().stream()
        .map(Row::about)
        .filter(about -> about.startsWith(kind))
        .flatMap(about -> Arrays.stream(about.substring(kind.length()).split(", ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Row> rows() throws IOException {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .filter(line -> line.startsWith("| "))
          .map(line -> line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1))
          .filter(cells -> !cells[0].strip().equals("about"))
          .map(ConformanceTest::row)
          .toList();
    }
  }

  private static Row row(String[] cells) {
    assertThat(cells).as(String.join("|", cells)).hasSize(CELLS);
    return new Row(
        cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("app", "devices")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        for (Path file :
            files
                .filter(path -> path.toString().matches(".*/src/test/java/.*Test\\.java"))
                .toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          sources.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }
}
