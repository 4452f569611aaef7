package org.beckon.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code serve} in a process of its own, on free ports, from this process's class path. */
public final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final JsonNode ready;
  private final Path data;

  private ServerProcess(Process process, JsonNode ready, Path data) {
    this.process = process;
    this.ready = ready;
    this.data = data;
  }

  /** Starts it on the data directory and waits until it is ready; options as for {@code serve}. */
  public static ServerProcess start(Path data, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx768m"); // as ./beckon and the installed program run it
    // For benchmarks that compare: more options of the server's JVM, set apart by blanks.
    Stream.of(System.getProperty("beckon.it.jvm", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.beckon.console.boot.Beckon", "serve", "--data", data.toString()));
    command.addAll(List.of("--api-port", "0"));
    if (!List.of(options).contains("--bind")) {
      command.addAll(List.of("--bind", "127.0.0.1"));
    }
    if (!List.of(options).contains("--cwmp-port")) {
      command.addAll(List.of("--cwmp-port", "0"));
    }
    if (!List.of(options).contains("--stun-port")) {
      command.addAll(List.of("--stun-port", "0"));
    }
    boolean tls = List.of(options).contains("--cwmps-port");
    if (!tls) {
      command.add("--no-tls"); // saves the making of keys
    }
    if (!List.of(options).contains("--xmpp-port")) {
      // The broker wants TLS.
      command.addAll(tls ? List.of("--xmpp-port", "0") : List.of("--no-xmpp"));
    }
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException("serve ended before it was ready");
    }
    return new ServerProcess(process, JsonMapper.shared().readTree(line), data);
  }

  /** The ACS URL. */
  public String cwmpUrl() {
    return ready.path("cwmp").asString();
  }

  /** The ACS URL by TLS; empty text when that is not served. */
  public String cwmpsUrl() {
    return ready.path("cwmps").asString("");
  }

  /** The port of the ACS URL. */
  public int cwmpPort() {
    return URI.create(cwmpUrl()).getPort();
  }

  /** The port for STUN and UDP connection requests. */
  public int stunPort() {
    String place = ready.path("stun").asString();
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  /** Whether it has that port. */
  public boolean hasStun() {
    return ready.path("stun").isString();
  }

  /** Ends it as the kernel does: at once, with nothing flushed. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as a service manager does, and waits; gives its exit status. */
  public int terminate() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  /** Processor time used so far. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /** Memory in use, as the kernel counts it; 0 where it does not tell. */
  public long residentMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }

  /** Size of the data directory. */
  public long databaseMiB() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes >> 20;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
