import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formatting gate: {@code check ROOT} fails when a Java source below ROOT is not as
 * google-java-format writes it, {@code apply ROOT} writes it so. Run by the build (pom.xml) with
 * the JDK of the build, because the formatter parses with javac and Maven may run on an older one.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]).toAbsolutePath().normalize();
    // Only what changed since the last good run: the gate stands in everybody's inner loop.
    Path stamp = root.resolve("target").resolve("formatted");
    FileTime last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
    FileTime begin = FileTime.from(Instant.now());
    List<Path> wrong =
        sources(root)
            .filter(file -> newer(file, last))
            .filter(file -> !formatted(file, apply))
            .toList();
    if (apply || wrong.isEmpty()) {
      Files.createDirectories(stamp.getParent());
      Files.write(stamp, new byte[0]);
      Files.setLastModifiedTime(stamp, begin);
    }
    if (apply) {
      System.out.println("Formatted " + wrong.size() + " files.");
      return;
    }
    if (!wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("not formatted: " + root.relativize(file)));
      System.err.println("To mend it: mvn -q -N validate -Dformat=apply");
      System.exit(1);
    }
  }

  private static boolean newer(Path file, FileTime last) {
    try {
      return Files.getLastModifiedTime(file).compareTo(last) >= 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static Stream<Path> sources(Path root) throws IOException {
    return Files.walk(root)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> Stream.of("target", ".git").noneMatch(part -> has(root, file, part)));
  }

  private static boolean has(Path root, Path file, String part) {
    for (Path step : root.relativize(file)) {
      if (step.toString().equals(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean formatted(Path file, boolean apply) {
    try {
      String before = Files.readString(file);
      String after =
          new Formatter(JavaFormatterOptions.defaultOptions())
              .formatSource(
                  RemoveUnusedImports.removeUnusedImports(
                      ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE)));
      if (apply && !before.equals(after)) {
        Files.writeString(file, after);
      }
      return before.equals(after);
    } catch (IOException | FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return false;
    }
  }
}
