package org.beckon.simulator.net.stun;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.udp.UdpPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds how long the NAT keeps a binding (RFC 3489 10.2): makes one at a port of its own, waits,
 * and asks from a second port for an answer to the first. Looks for the longest time between the
 * minimum and the maximum, to the second. Thread-safe.
 */
final class TimeoutDiscovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TimeoutDiscovery.class);

  /** Where the settings name no bound, nobody looks further than this. */
  private static final Duration FAR = Duration.ofMinutes(30);

  private final StunSettings settings;
  private final UdpHost host;
  private final StunTransactions transactions;
  private final ScheduledExecutorService timer;
  private final RandomGenerator random;
  private final Consumer<Duration> found;

  /** Seconds that a binding is known to live, or has to be taken to. */
  private long lives;

  /** Seconds that it is known not to live, or that are more than the maximum. */
  private long dies;

  private boolean begun;
  private boolean closed;
  private Optional<Probe> probe = Optional.empty();

  TimeoutDiscovery(
      StunSettings settings,
      UdpHost host,
      StunTransactions transactions,
      ScheduledExecutorService timer,
      RandomGenerator random,
      Consumer<Duration> found) {
    this.settings = settings;
    this.host = host;
    this.transactions = transactions;
    this.timer = timer;
    this.random = random;
    this.found = found;
    reset();
  }

  private void reset() {
    lives = settings.minimum().toSeconds();
    dies = Math.max(lives, settings.maximum().orElse(FAR).toSeconds()) + 1;
    begun = false;
  }

  /** Begins, once; nothing is to be found where minimum and maximum are the same. */
  synchronized void begin() {
    if (!begun) {
      begun = true;
      next();
    }
  }

  /** Forgets what was found, for the NAT is another or was wrong; the next begin starts anew. */
  synchronized void restart() {
    probe.ifPresent(Probe::close);
    probe = Optional.empty();
    reset();
  }

  private synchronized void next() {
    probe.ifPresent(Probe::close);
    probe = Optional.empty();
    if (closed || dies - lives <= 1) {
      return;
    }
    try {
      Probe one = new Probe((lives + dies) / 2);
      probe = Optional.of(one);
      one.begin();
    } catch (IOException e) {
      LOG.debug("no port for time-out discovery: the minimum stays", e);
    }
  }

  private synchronized boolean isCurrent(Probe one) {
    return probe.isPresent() && probe.get() == one;
  }

  /** The server is away; the next keep-alive that is answered begins anew. */
  private synchronized void giveUp() {
    probe.ifPresent(Probe::close);
    probe = Optional.empty();
    begun = false;
  }

  private synchronized void ended(long wait, boolean alive) {
    if (alive) {
      lives = wait;
      found.accept(Duration.ofSeconds(lives));
    } else {
      dies = wait;
    }
    next();
  }

  /** One attempt with one waiting time. */
  private final class Probe implements AutoCloseable {
    private final long wait;
    private final UdpPort first;
    private final UdpPort second;
    private boolean cameToFirst;

    Probe(long wait) throws IOException {
      this.wait = wait;
      first = host.open((datagram, from) -> received(datagram, true));
      try {
        second = host.open((datagram, from) -> received(datagram, false));
      } catch (IOException e) {
        first.close();
        throw e;
      }
    }

    private void received(byte[] datagram, boolean atFirst) {
      StunReply.read(datagram)
          .ifPresent(
              reply -> {
                synchronized (this) {
                  cameToFirst = atFirst;
                }
                transactions.received(reply);
              });
    }

    void begin() {
      byte[] request = new StunRequest(random).bytes(Optional.empty());
      transactions.begin(first, request, settings.server(), this::bound);
    }

    private void bound(Optional<StunReply> reply) {
      Optional<InetSocketAddress> address = reply.flatMap(StunReply::mapped);
      if (!isCurrent(this)) {
        return;
      }
      if (address.isPresent()) {
        timer.schedule(() -> ask(address.get()), wait, TimeUnit.SECONDS);
      } else {
        giveUp();
      }
    }

    private void ask(InetSocketAddress address) {
      if (!isCurrent(this)) {
        return;
      }
      byte[] request = new StunRequest(random).answerTo(address).bytes(Optional.empty());
      transactions.begin(second, request, settings.server(), this::answered);
    }

    private void answered(Optional<StunReply> reply) {
      boolean alive;
      synchronized (this) {
        alive = cameToFirst && reply.flatMap(StunReply::mapped).isPresent();
      }
      if (isCurrent(this)) {
        ended(wait, alive);
      }
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    probe.ifPresent(Probe::close);
  }
}
