package org.beckon.simulator.net.relay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards a UDP port to another place, each datagram a while later. Every caller has a port of its
 * own towards the target, as behind a NAT that only lets the target answer. What is too much is
 * lost. Thread-safe.
 */
public final class UdpRelay implements AutoCloseable {
  /** Callers at most; those that come later are not carried. */
  static final int MOST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(UdpRelay.class);
  private static final int LONGEST = 2_048;

  /** Datagrams on their way. */
  private static final int QUEUE = 8_192;

  private final DatagramSocket front;
  private final InetSocketAddress target;
  private final long oneWay;
  private final Map<SocketAddress, DatagramSocket> callers = new ConcurrentHashMap<>();
  private final BlockingQueue<Sending> onTheWay = new ArrayBlockingQueue<>(QUEUE);
  private final Thread carrier;
  private volatile boolean closed;

  private record Sending(DatagramPacket packet, DatagramSocket by, long due) {}

  private UdpRelay(DatagramSocket front, InetSocketAddress target, Duration oneWay) {
    this.front = front;
    this.target = target;
    this.oneWay = oneWay.toNanos();
    this.carrier = Thread.ofPlatform().daemon().name("udp-relay").unstarted(this::carry);
  }

  /**
   * Starts on any free port.
   *
   * @param address where to listen
   * @param oneWay how long each datagram takes in either direction; zero or more
   * @throws IOException when there is no free port
   */
  public static UdpRelay start(InetAddress address, InetSocketAddress target, Duration oneWay)
      throws IOException {
    UdpRelay relay =
        new UdpRelay(new DatagramSocket(new InetSocketAddress(address, 0)), target, oneWay);
    relay.carrier.start();
    Thread.ofVirtual().start(() -> relay.listen(relay.front, relay::fromCaller));
    return relay;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) front.getLocalSocketAddress();
  }

  private interface Taker {
    void take(byte[] bytes, SocketAddress from) throws IOException;
  }

  private void listen(DatagramSocket at, Taker taker) {
    DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    while (!at.isClosed()) {
      try {
        packet.setLength(LONGEST);
        at.receive(packet);
        taker.take(Arrays.copyOf(packet.getData(), packet.getLength()), packet.getSocketAddress());
      } catch (IOException e) {
        LOG.trace("A datagram was not taken", e);
      }
    }
  }

  private void fromCaller(byte[] bytes, SocketAddress from) throws IOException {
    DatagramSocket own = callers.get(from);
    if (own == null && callers.size() < MOST) {
      own = new DatagramSocket(new InetSocketAddress(front.getLocalAddress(), 0));
      DatagramSocket opened = own;
      callers.put(from, own);
      Thread.ofVirtual().start(() -> listen(opened, (back, by) -> fromTarget(back, by, from)));
      if (closed) {
        own.close();
      }
    }
    if (own != null) {
      send(bytes, own, target);
    }
  }

  private void fromTarget(byte[] bytes, SocketAddress from, SocketAddress caller) {
    if (from.equals(target)) {
      send(bytes, front, caller);
    }
  }

  private void send(byte[] bytes, DatagramSocket by, SocketAddress to) {
    if (!onTheWay.offer(
        new Sending(new DatagramPacket(bytes, bytes.length, to), by, System.nanoTime() + oneWay))) {
      LOG.debug("Too many datagrams are on their way: one to {} is lost", to);
    }
  }

  private void carry() {
    try {
      while (!closed) {
        Sending next = onTheWay.take();
        Due.await(next.due());
        try {
          next.by().send(next.packet());
        } catch (IOException e) {
          LOG.debug("A datagram to {} is lost", next.packet().getSocketAddress(), e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Loses what is on its way. */
  @Override
  public void close() {
    closed = true;
    carrier.interrupt();
    front.close();
    callers.values().forEach(DatagramSocket::close);
  }
}
