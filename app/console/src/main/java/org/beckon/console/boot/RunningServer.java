package org.beckon.console.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.beckon.acs.api.ApiServer;
import org.beckon.acs.server.Acs;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.XmppConfig;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.PortCheck;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.store.SettingStore;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.console.lab.Fleets;
import org.beckon.console.lab.Lab;
import org.beckon.console.lab.bench.ConnectionRequestBench;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModels;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.store.H2Stores;
import org.beckon.store.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server with its store, its API and, when wanted, its demo devices: the one place where they are
 * put together. Closing takes them apart in the reverse order, once.
 */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final int DEMO_PATIENCE_SECONDS = 20;

  private final Path data;
  private final InstanceLock lock;
  private final H2Stores stores;
  private final AcsServer acs;
  private final Optional<ApiServer> api;
  private final Dictionary dictionary;
  private final DeviceModels models;
  private final Fleets fleets;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<Fleet> demo = Optional.empty();
  private boolean closing;

  private RunningServer(
      Path data,
      InstanceLock lock,
      H2Stores stores,
      AcsServer acs,
      Optional<ApiServer> api,
      Dictionary dictionary) {
    this.data = data;
    this.lock = lock;
    this.stores = stores;
    this.acs = acs;
    this.api = api;
    this.dictionary = dictionary;
    models = new ShippedDeviceModels(dictionary);
    fleets = new Fleets(acs, models, dictionary);
  }

  /**
   * Starts everything that the options want. What cannot be had but is not needed is said on the
   * error stream.
   *
   * @param raiseWindow brings the window to the front; empty when there is none
   */
  static RunningServer start(
      Path data, ServerOptions options, Optional<Runnable> raiseWindow, PrintWriter err)
      throws CommandFailed {
    Optional<OutsideSettings> broker = options.outsideXmpp.settings();
    InstanceLock lock = lock(data);
    H2Stores stores = open(data);
    Dictionary dictionary = new PublishedDictionary();
    AcsServer acs =
        AcsServer.start(config(data, options, broker, stores.settings()), stores, dictionary);
    Stream.of(acs.stun(), acs.xmppListener())
        .flatMap(Optional::stream)
        .map(Listener::problem)
        .filter(problem -> !problem.isEmpty())
        .forEach(problem -> say(err, problem.words()));
    String token = HexFormat.of().formatHex(random());
    Optional<ApiServer> api =
        switch (ApiServer.start("127.0.0.1", options.apiPort, token, acs, raiseWindow)) {
          case ApiServer.Started.Listening(ApiServer listening) -> Optional.of(listening);
          case ApiServer.Started.Failed(String problem) -> {
            say(err, problem);
            yield Optional.empty();
          }
        };
    acs.cwmps()
        .map(Listener::problem)
        .filter(problem -> !problem.isEmpty())
        .ifPresent(problem -> say(err, problem.words()));
    RunningServer server = new RunningServer(data, lock, stores, acs, api, dictionary);
    server.publish(token, err);
    if (options.demo) {
      server.startDemo(err);
    }
    return server;
  }

  private static InstanceLock lock(Path data) throws CommandFailed {
    try {
      DataDirectory.make(data);
      return InstanceLock.take(data)
          .orElseThrow(() -> new AlreadyRunning("Beckon is already running on " + data + "."));
    } catch (IOException e) {
      throw new CommandFailed(
          "The data directory "
              + data
              + " cannot be used ("
              + e.getMessage()
              + "); choose another with --data.");
    }
  }

  private static H2Stores open(Path data) throws CommandFailed {
    return switch (H2Stores.open(data)) {
      case Opening.Opened(H2Stores stores) -> stores;
      case Opening.Failed(String reason) -> throw new CommandFailed(reason);
    };
  }

  /** What is given, else kept, else usual, as it stands at the start. */
  private static AcsConfig config(
      Path data, ServerOptions options, Optional<OutsideSettings> broker, SettingStore store) {
    Given given = options.given();
    ServerSettings settings = new ServerSettings(store, given, PortCheck.NONE);
    AcsConfig.Builder config =
        AcsConfig.at(options.bind, settings.get(ServerSetting.CWMP_PORT))
            .dataDirectory(data.toString())
            .tls(options.tls(data, settings));
    if (settings.get(ServerSetting.XMPP)) {
      config.xmpp(
          new XmppConfig(
              settings.get(ServerSetting.XMPP_PORT),
              options.xmppDomain,
              options.xmppTls == ServerOptions.XmppTls.REQUIRED));
    }
    broker.ifPresent(config::outsideXmpp);
    if (settings.get(ServerSetting.STUN)) {
      config.stunPort(settings.get(ServerSetting.STUN_PORT));
    }
    return config.given(given).build();
  }

  private static byte[] random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private void publish(String token, PrintWriter err) {
    if (api.isEmpty()) {
      return;
    }
    try {
      ApiFile.write(
          data, new ApiFile.Access(api.get().url(), token, ProcessHandle.current().pid()));
    } catch (IOException e) {
      say(err, "api.json cannot be written (" + e.getMessage() + "); commands will not find it.");
    }
  }

  /** Starts the demo devices, unless they run already. */
  synchronized void startDemo(PrintWriter err) {
    Optional<String> url = cwmpUrl();
    if (demo.isPresent() || url.isEmpty() || closing) {
      return;
    }
    try {
      demo = Optional.of(Demo.start(url.get(), acs.status().cpeCredentials(), models, dictionary));
    } catch (IOException e) {
      say(err, "The simulated devices cannot listen: " + e.getMessage());
    }
  }

  /** Waits, within bounds, until the demo devices have informed; at once when there are none. */
  void awaitDemo() throws InterruptedException {
    if (demo.isEmpty()) {
      return;
    }
    try {
      demo.get().informed().get(DEMO_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("not all simulated devices have informed: {}", demo.get().totals());
    }
  }

  Path data() {
    return data;
  }

  Acs acs() {
    return acs;
  }

  /** The laboratory of this server's window. */
  Lab lab() {
    return new Lab(
        fleets,
        new ConnectionRequestBench(
            () -> BenchHome.start(dictionary),
            models.find(ConnectionRequestBench.MODEL).orElseThrow(),
            dictionary));
  }

  /** Where devices call in, as this computer reaches it; empty when the port could not be had. */
  Optional<String> cwmpUrl() {
    return acs.cwmp().url();
  }

  /** The same by TLS; empty when that is not wanted or could not be had. */
  Optional<String> cwmpsUrl() {
    return acs.cwmps().flatMap(Listener::url);
  }

  /** Why {@link #cwmpUrl} is empty. */
  String cwmpProblem() {
    return acs.cwmp().problem().words();
  }

  /** Where the XMPP broker listens, as this computer reaches it; empty when it does not. */
  Optional<String> xmppPlace() {
    return acs.xmppListener().flatMap(Listener::url);
  }

  /** Where STUN listens, as this computer reaches it; empty when it does not. */
  Optional<String> stunPlace() {
    return acs.stun().flatMap(Listener::url);
  }

  Optional<String> apiUrl() {
    return api.map(ApiServer::url);
  }

  /**
   * Closes when the process is told to end (SIGTERM, Ctrl+C), and ends it with status 0: being told
   * so is no failure. The JVM by itself would end with 128 and the number of the signal.
   */
  void closeAtExit() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("exit")
                .unstarted(
                    () -> {
                      if (closeOnce()) {
                        Runtime.getRuntime().halt(0);
                      }
                    }));
  }

  /** Waits until somebody closes the server. */
  void awaitEnd() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closeOnce();
  }

  /** False when it was closed before. */
  private boolean closeOnce() {
    synchronized (this) {
      if (closing) {
        return false;
      }
      closing = true;
    }
    fleets.close();
    demo.ifPresent(Fleet::close);
    api.ifPresent(ApiServer::close);
    acs.close();
    stores.close();
    try {
      ApiFile.remove(data);
      lock.close();
    } catch (IOException e) {
      LOG.warn("the data directory was not tidied up", e);
    }
    closed.countDown();
    return true;
  }

  private static void say(PrintWriter err, String words) {
    err.println("beckon: " + words);
    err.flush();
  }
}
