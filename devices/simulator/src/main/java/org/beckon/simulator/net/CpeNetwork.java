package org.beckon.simulator.net;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.xmpp.XmppClient;

/**
 * What the simulated CPEs of a process share: connections, threads, one timer and one listener for
 * connection requests. Thread-safe.
 */
public final class CpeNetwork implements AutoCloseable {
  private static final long CLOSE_SECONDS = 5;

  private final InstantSource clock;
  private final ConnectionRequestListener listener;
  private final Connections connections;
  private final SSLContext anyCertificate = AnyCertificate.context();
  private final Pause pause = new Pause();
  private final SessionRunner sessions;
  private final FileMover files;
  private final Queue<CpeRunner> runners = new ConcurrentLinkedQueue<>();
  private final ExecutorService work =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("cpe-", 0).factory());
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("cpe-timer").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private CpeNetwork(
      ConnectionRequestListener listener, Connections connections, InstantSource clock) {
    this.listener = listener;
    this.connections = connections;
    this.sessions = new SessionRunner(connections, pause);
    this.files = new FileMover(connections);
    this.clock = clock;
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Starts to listen for connection requests.
   *
   * @param address where to listen
   * @param port 0 for any free one
   * @param tls how an ACS is met whose URL begins with https
   * @throws IOException when that port cannot be had, or a file of TLS not be read
   */
  public static CpeNetwork start(InetAddress address, int port, CpeTls tls, InstantSource clock)
      throws IOException {
    Connections connections = new Connections(tls);
    try {
      return new CpeNetwork(
          ConnectionRequestListener.start(address, port, clock), connections, clock);
    } catch (IOException e) {
      connections.close();
      throw e;
    }
  }

  /** The port on which connection requests are accepted. */
  public int port() {
    return listener.port();
  }

  /**
   * Connects a CPE to the network. It is still off; see {@link CpeRunner#start}.
   *
   * @param path path of its ConnectionRequestURL, with the slash
   * @param requestsPerMinute connection requests that it accepts, more are answered with 503
   */
  public CpeRunner connect(Cpe cpe, String path, int requestsPerMinute, SessionObserver observer) {
    CpeRunner runner = new CpeRunner(cpe, this, observer, clock);
    RateLimit limit = new RateLimit(clock, requestsPerMinute);
    listener.add(path, new CpeListening(cpe, runner, limit));
    runners.add(runner);
    return runner;
  }

  /** Lets a CPE take connection requests over XMPP, as soon as its settings say so. */
  public void connectXmpp(Cpe cpe, CpeRunner runner, int requestsPerMinute) {
    RateLimit limit = new RateLimit(clock, requestsPerMinute);
    runner.takesXmpp(
        new XmppClient(new CpeXmpp(cpe, runner, limit), cpe.root(), anyCertificate, work, timer));
  }

  /**
   * Lets a CPE take connection requests by UDP, as soon as its STUN settings are on.
   *
   * @param host where its ports are
   * @param random thread-safe
   */
  public void connectUdp(
      Cpe cpe, CpeRunner runner, UdpHost host, int requestsPerMinute, RandomGenerator random) {
    RateLimit limit = new RateLimit(clock, requestsPerMinute);
    runner.takesUdp(new CpeUdp(cpe, runner, host, limit, timer, random));
  }

  SessionRunner sessions() {
    return sessions;
  }

  FileMover files() {
    return files;
  }

  /** Where sessions and transfers run, each on a virtual thread. */
  ExecutorService work() {
    return work;
  }

  ScheduledThreadPoolExecutor timer() {
    return timer;
  }

  /** Breaks off all that is under way. Waits at most some seconds. */
  @Override
  public void close() {
    runners.forEach(CpeRunner::stop);
    pause.end();
    timer.shutdownNow();
    listener.close();
    work.shutdownNow();
    try {
      work.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.close();
  }
}
