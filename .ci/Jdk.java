import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code Jdk 25}: fails, in words, when no JDK 25 or newer is where the build's toolchain plugin
 * looks for one; that plugin itself names neither the versions it found nor what to install. Run by
 * the build (pom.xml) with Maven's own Java, 11 or newer, unless that is new enough itself.
 */
public final class Jdk {
  private Jdk() {}

  public static void main(String[] args) throws IOException {
    int wanted = Integer.parseInt(args[0]);
    Path home = Path.of(System.getProperty("user.home"));
    if (Files.exists(home.resolve(".m2/toolchains.xml"))) {
      return; // The person has said where the JDKs are; the plugin goes by that first.
    }
    Map<Path, String> found = new TreeMap<>();
    add(found, Path.of(System.getProperty("java.home")));
    System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().matches("(JAVA|JDK).*"))
        .filter(variable -> Files.exists(Path.of(variable.getValue(), "release")))
        .forEach(variable -> add(found, Path.of(variable.getValue())));
    for (Path parent :
        new Path[] {
          home.resolve(".jdks"),
          home.resolve(".m2/jdks"),
          home.resolve(".sdkman/candidates/java"),
          home.resolve(".asdf/installs/java"),
          home.resolve(".jabba/jdk"),
          home.resolve("Library/Java/JavaVirtualMachines"),
          Path.of("/usr/java"),
          Path.of("/usr/lib/jvm"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of("C:\\Program Files\\Java"),
          Path.of("C:\\Program Files\\Eclipse Adoptium")
        }) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> children = Files.list(parent)) {
          children.forEach(child -> add(found, child));
        }
      }
    }
    if (found.values().stream().noneMatch(version -> feature(version) >= wanted)) {
      System.err.println("Beckon needs a JDK " + wanted + " or newer to build. Found here:");
      found.forEach((path, version) -> System.err.println("  JDK " + version + "  " + path));
      System.err.println("Install one, for example from https://adoptium.net (Debian and Ubuntu:");
      System.err.println("  package temurin-" + wanted + "-jdk or openjdk-" + wanted + "-jdk).");
      System.err.println("One in another folder is found through JAVA_HOME.");
      System.exit(1);
    }
  }

  /** Takes note of the JDK in that folder; one without a compiler is no JDK. */
  private static void add(Map<Path, String> found, Path folder) {
    Path bundle = folder.resolve("Contents/Home");
    Path home = Files.isDirectory(bundle) ? bundle : folder;
    Path release = home.resolve("release");
    if (!Files.exists(release) || !Files.isDirectory(home.resolve("include"))) {
      return;
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      properties.load(reader);
      found.put(home.toRealPath(), properties.getProperty("JAVA_VERSION", "0").replace("\"", ""));
    } catch (IOException e) {
      System.err.println(release + ": " + e.getMessage());
    }
  }

  private static int feature(String version) {
    return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
  }
}
