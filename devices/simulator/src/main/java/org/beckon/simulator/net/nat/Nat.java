package org.beckon.simulator.net.nat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.udp.UdpPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A NAT router for UDP. The hosts behind it exist in this process only; outside it has a real port
 * for each binding. Thread-safe.
 */
public final class Nat {
  private static final Logger LOG = LoggerFactory.getLogger(Nat.class);

  /** Of the network for benchmarks (RFC 2544): nobody's real host is ever called by mistake. */
  private static final byte[] NETWORK = {(byte) 198, 18, 0, 0};

  private static final int FIRST_PORT = 49_152;

  private final NatKind kind;
  private final Duration life;
  private final UdpHost outside;
  private final LongSupplier nanoTime;
  private final Map<Flow, NatBinding> bindings = new HashMap<>();
  private int lastPort = FIRST_PORT;

  /** What a binding is for; without destination for all destinations. */
  private record Flow(InetSocketAddress inner, Optional<InetSocketAddress> destination) {}

  /**
   * A router.
   *
   * @param life how long a binding lives after the last datagram that went out
   * @param outside where its outer ports are
   */
  public Nat(NatKind kind, Duration life, UdpHost outside) {
    this(kind, life, outside, System::nanoTime);
  }

  /** As the other, by a clock of nanoseconds. */
  public Nat(NatKind kind, Duration life, UdpHost outside, LongSupplier nanoTime) {
    this.kind = kind;
    this.life = life;
    this.outside = outside;
    this.nanoTime = nanoTime;
  }

  /**
   * The inner address of a host.
   *
   * @param number from 0 to 99,999
   */
  public static InetAddress address(int number) {
    int host = number + 2;
    byte[] address = NETWORK.clone();
    address[1] += (byte) (host >> 16);
    address[2] = (byte) (host >> 8);
    address[3] = (byte) host;
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /** A host behind the router. */
  public UdpHost host(InetAddress inner) {
    return receiver -> new Inner(new InetSocketAddress(inner, nextPort()), receiver);
  }

  private synchronized int nextPort() {
    lastPort = lastPort == 65_535 ? FIRST_PORT : lastPort + 1;
    return lastPort;
  }

  private final class Inner implements UdpPort {
    private final InetSocketAddress local;
    private final Receiver receiver;
    private volatile boolean closed;

    Inner(InetSocketAddress local, Receiver receiver) {
      this.local = local;
      this.receiver = receiver;
    }

    @Override
    public InetSocketAddress local() {
      return local;
    }

    @Override
    public void send(byte[] datagram, InetSocketAddress to) {
      if (closed) {
        return;
      }
      try {
        binding(local, to, receiver).out(datagram, to);
      } catch (IOException e) {
        LOG.debug("the NAT has no port for {}", local, e);
      }
    }

    @Override
    public void close() {
      closed = true;
      forget(local);
    }
  }

  private synchronized NatBinding binding(
      InetSocketAddress inner, InetSocketAddress to, UdpPort.Receiver receiver) throws IOException {
    Flow flow = new Flow(inner, kind == NatKind.SYMMETRIC ? Optional.of(to) : Optional.empty());
    NatBinding known = bindings.get(flow);
    if (known != null && known.isAlive()) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    NatBinding made = new NatBinding(kind, life.toNanos(), nanoTime, outside, receiver);
    bindings.put(flow, made);
    return made;
  }

  private synchronized void forget(InetSocketAddress inner) {
    Iterator<Map.Entry<Flow, NatBinding>> all = bindings.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Flow, NatBinding> one = all.next();
      if (one.getKey().inner().equals(inner)) {
        one.getValue().close();
        all.remove();
      }
    }
  }

  /** Loses all bindings, as a router does that restarts. */
  public synchronized void restart() {
    bindings.values().forEach(NatBinding::close);
    bindings.clear();
  }
}
