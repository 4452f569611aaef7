package org.beckon.simulator.net.stun;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.udp.UdpPort;

/**
 * Finds the CPE's binding at its NAT, tells of each change and keeps it open (TR-069 Annex G):
 * binding discovery, binding change, keep-alive, and discovery of the time-out. Thread-safe.
 */
public final class StunClient implements AutoCloseable {
  private final StunSettings settings;
  private final StunObserver observer;
  private final ScheduledExecutorService timer;
  private final RandomGenerator random;
  private final StunTransactions transactions;
  private final UdpPort primary;
  private final TimeoutDiscovery discovery;

  private Optional<InetSocketAddress> mapped = Optional.empty();
  private Duration period;
  private ScheduledFuture<?> keepAlive;
  private boolean closed;

  private StunClient(
      StunSettings settings,
      UdpHost host,
      StunObserver observer,
      ScheduledExecutorService timer,
      RandomGenerator random)
      throws IOException {
    this.settings = settings;
    this.observer = observer;
    this.timer = timer;
    this.random = random;
    this.period = settings.minimum();
    transactions = new StunTransactions(timer);
    primary = host.open(this::received);
    discovery =
        new TimeoutDiscovery(settings, host, transactions, timer, random, this::periodFound);
  }

  /**
   * Opens the port for connection requests and asks the server.
   *
   * @throws IOException when there is no port
   */
  public static StunClient start(
      StunSettings settings,
      UdpHost host,
      StunObserver observer,
      ScheduledExecutorService timer,
      RandomGenerator random)
      throws IOException {
    StunClient client = new StunClient(settings, host, observer, timer, random);
    client.refresh();
    return client;
  }

  /** The time between keep-alives, which grows when the NAT is found to allow it. */
  public synchronized Duration period() {
    return period;
  }

  private void received(byte[] datagram, InetSocketAddress from) {
    // STUN begins with 0 or 1, a connection request with a letter (Annex G).
    if (datagram.length > 0 && datagram[0] > 1) {
      observer.received(datagram);
      return;
    }
    StunReply.read(datagram)
        .filter(reply -> StunReply.fits(datagram, settings.password()))
        .ifPresent(transactions::received);
  }

  private void refresh() {
    ask(false, false);
  }

  /** Sends a Binding Request from the primary port. */
  private void ask(boolean change, boolean signed) {
    StunRequest request = new StunRequest(random);
    if (!settings.username().isEmpty()) {
      request.username(settings.username());
    }
    request.forConnectionRequests();
    if (change) {
      request.bindingChange();
    }
    transactions.begin(
        primary,
        request.bytes(signed ? Optional.of(settings.password()) : Optional.empty()),
        settings.server(),
        reply -> answered(reply, change, signed));
  }

  private void answered(Optional<StunReply> reply, boolean change, boolean signed) {
    if (reply.isEmpty()) {
      later();
    } else if (reply.get().mapped().isPresent()) {
      found(reply.get().mapped().get(), change);
    } else if (reply.get().error() == 401 && !signed && settings.canSign()) {
      ask(change, true);
    } else {
      later();
    }
  }

  /**
   * The binding as the server saw it.
   *
   * @param told whether the request already said that it is new; one that differs each time is not
   *     told again at once, or there would be no end of it
   */
  private void found(InetSocketAddress address, boolean told) {
    boolean changed;
    boolean lost;
    boolean nat = !address.equals(primary.local());
    synchronized (this) {
      changed = !mapped.equals(Optional.of(address));
      lost = changed && mapped.isPresent();
      mapped = Optional.of(address);
      if (lost) {
        period = settings.minimum();
      }
    }
    if (lost) {
      // The NAT is another, or has let the binding go: what was found of it counts no more.
      discovery.restart();
    }
    if (changed) {
      observer.reachableAt(address, nat);
    }
    if (changed && !told) {
      ask(true, false);
      return;
    }
    later();
    if (nat) {
      discovery.begin();
    }
  }

  private synchronized void periodFound(Duration longest) {
    period = longest;
  }

  private synchronized void later() {
    if (closed) {
      return;
    }
    if (keepAlive != null) {
      keepAlive.cancel(false);
    }
    keepAlive = timer.schedule(this::refresh, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Keeps nothing open any more. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (keepAlive != null) {
        keepAlive.cancel(false);
      }
    }
    discovery.close();
    transactions.close();
    primary.close();
  }
}
