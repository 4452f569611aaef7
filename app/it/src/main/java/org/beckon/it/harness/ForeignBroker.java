package org.beckon.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An XMPP broker that we did not write, with its configuration, data and port of its own, and with
 * in-band registration. It is started in the foreground and is gone when it is closed.
 */
public final class ForeignBroker implements AutoCloseable {
  public static final String DOMAIN = "xmpp.example";

  private static final int PATIENCE_SECONDS = 60;

  private final Kind kind;
  private final Path folder;
  private final int port;
  private final Path ca;
  private final Path certificate;
  private Process process;

  /** The brokers, as Debian packages them. */
  public enum Kind {
    PROSODY("/usr/bin/prosody", "prosody.cfg.lua", "Activated service 'c2s' on [127"),
    EJABBERD("/usr/sbin/ejabberdctl", "ejabberd.yml", "ready");

    private final Path program;
    private final String settings;
    private final String ready;

    Kind(String program, String settings, String ready) {
      this.program = Path.of(program);
      this.settings = settings;
      this.ready = ready;
    }

    /** Whether it is installed. */
    public boolean isHere() {
      return Files.isExecutable(program);
    }
  }

  private ForeignBroker(Kind kind, Path folder, int port, Path ca, Path certificate) {
    this.kind = kind;
    this.folder = folder;
    this.port = port;
    this.ca = ca;
    this.certificate = certificate;
  }

  /** Starts one with these accounts and their passwords, and waits until it listens. */
  public static ForeignBroker start(Kind kind, Path folder, Map<String, String> accounts)
      throws IOException, GeneralSecurityException {
    DeviceCa maker = new DeviceCa();
    Path ca = maker.write(folder.resolve("ca.pem"));
    Path certificate = maker.issueServer(DOMAIN, folder.resolve("server.pem"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ForeignBroker broker = new ForeignBroker(kind, folder, port, ca, certificate);
    switch (kind) {
      case PROSODY -> broker.writeProsody(accounts);
      case EJABBERD -> broker.writeEjabberd(accounts);
    }
    broker.start();
    return broker;
  }

  private void writeProsody(Map<String, String> accounts) throws IOException {
    Path store = folder.resolve("data").resolve(DOMAIN.replace(".", "%2e")).resolve("accounts");
    Files.createDirectories(store);
    Files.createDirectories(folder.resolve("certs"));
    for (Map.Entry<String, String> account : accounts.entrySet()) {
      Files.writeString(
          // As Prosody writes names of files.
          store.resolve(account.getKey().replace("-", "%2d") + ".dat"),
          "return { [\"password\"] = \"" + account.getValue() + "\"; };\n");
    }
    Files.writeString(
        settings(),
        """
        run_as_root = true
        pidfile = "%1$s/pid"
        data_path = "%1$s/data"
        interfaces = { "127.0.0.1" }
        c2s_ports = { %2$d }
        s2s_ports = {}
        modules_enabled = { "roster", "saslauth", "tls", "ping", "register" }
        modules_disabled = { "s2s" }
        allow_registration = true
        c2s_require_encryption = true
        authentication = "internal_plain"
        log = { info = "*stdout" }
        VirtualHost "%3$s"
          ssl = { key = "%4$s"; certificate = "%4$s" }
        """
            .formatted(folder, port, DOMAIN, certificate));
  }

  private void writeEjabberd(Map<String, String> accounts) throws IOException {
    StringBuilder made = new StringBuilder();
    for (Map.Entry<String, String> account : accounts.entrySet()) {
      made.append(
          "ejabberd_auth:try_register(<<\"%s\">>, <<\"%s\">>, <<\"%s\">>), "
              .formatted(account.getKey(), DOMAIN, account.getValue()));
    }
    Files.writeString(folder.resolve("accounts"), made + "io:format(\"ready~n\").");
    Files.writeString(
        settings(),
        """
        hosts: ["%s"]
        loglevel: warning
        certfiles: ["%s"]
        listen:
          - port: %d
            ip: "127.0.0.1"
            module: ejabberd_c2s
            starttls: true
            starttls_required: true
        auth_method: internal
        auth_password_format: scram
        registration_timeout: infinity
        access_rules:
          register:
            allow: all
        modules:
          mod_roster: {}
          mod_ping: {}
          mod_register:
            ip_access: all
            access: register
        """
            .formatted(DOMAIN, certificate, port));
  }

  private Path settings() {
    return folder.resolve(kind.settings);
  }

  /** Starts it again where it was. */
  public void start() throws IOException {
    ProcessBuilder builder =
        switch (kind) {
          case PROSODY ->
              new ProcessBuilder(kind.program.toString(), "-F", "--config", settings().toString());
          case EJABBERD ->
              // Not by ejabberdctl: that changes the user, and leaves a daemon for names behind.
              new ProcessBuilder(
                  "erl",
                  "-noinput",
                  "-mnesia",
                  "dir",
                  "\"" + folder.resolve("spool") + "\"",
                  "-s",
                  "ejabberd",
                  "-eval",
                  Files.readString(folder.resolve("accounts")));
        };
    builder.environment().put("ERL_LIBS", "/usr/lib/x86_64-linux-gnu");
    builder.environment().put("EJABBERD_CONFIG_PATH", settings().toString());
    builder.environment().put("EJABBERD_LOG_PATH", folder.resolve("log").toString());
    builder.environment().put("HOME", folder.toString());
    process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    awaitReady();
  }

  private void awaitReady() throws IOException {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    List<String> said = new CopyOnWriteArrayList<>();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    Thread.ofVirtual()
        .start(
            () -> {
              try (out) {
                // Read to the end: a full pipe would stop it.
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                  said.add(line);
                  if (line.contains(kind.ready)) {
                    ready.complete(null);
                  }
                }
                ready.completeExceptionally(new IOException("it ended: " + said));
              } catch (IOException e) {
                ready.completeExceptionally(new UncheckedIOException(e));
              }
            });
    try {
      ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      stop();
      throw new IOException(kind + " does not start: " + said, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Stops it without a word to anybody. */
  public void stop() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** On 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The CA of its certificate, PEM. */
  public String ca() throws IOException {
    return Files.readString(ca);
  }

  @Override
  public void close() {
    stop();
  }
}
