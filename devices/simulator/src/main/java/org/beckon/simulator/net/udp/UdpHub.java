package org.beckon.simulator.net.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real UDP ports at one address of this machine, all served by one thread. Thread-safe. */
public final class UdpHub implements UdpHost, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UdpHub.class);
  private static final int LONGEST = 2048;

  private final InetAddress address;
  private final Selector selector;

  private UdpHub(InetAddress address, Selector selector) {
    this.address = address;
    this.selector = selector;
  }

  /** Starts its thread. */
  public static UdpHub start(InetAddress address) throws IOException {
    UdpHub hub = new UdpHub(address, Selector.open());
    Thread.ofPlatform().daemon().name("cpe-udp").start(hub::run);
    return hub;
  }

  @Override
  public UdpPort open(UdpPort.Receiver receiver) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(address, 0));
      channel.register(selector, SelectionKey.OP_READ, receiver);
      selector.wakeup();
      return new Port(channel, (InetSocketAddress) channel.getLocalAddress());
    } catch (ClosedSelectorException e) {
      channel.close();
      throw new IOException("the UDP ports are closed", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private record Port(DatagramChannel channel, InetSocketAddress local) implements UdpPort {
    @Override
    public void send(byte[] datagram, InetSocketAddress to) {
      try {
        channel.send(ByteBuffer.wrap(datagram), to);
      } catch (IOException e) {
        LOG.debug("a datagram to {} is lost", to, e);
      }
    }

    @Override
    public void close() {
      shut(channel);
    }
  }

  private void run() {
    ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    try {
      while (selector.isOpen()) {
        selector.select(key -> receive(key, buffer));
      }
    } catch (ClosedSelectorException e) {
      LOG.trace("closed", e);
    } catch (IOException e) {
      LOG.error("The UDP ports of the simulated devices are out of order", e);
    }
  }

  private static void receive(SelectionKey key, ByteBuffer buffer) {
    try {
      DatagramChannel channel = (DatagramChannel) key.channel();
      buffer.clear();
      while (channel.receive(buffer) instanceof InetSocketAddress from) {
        byte[] datagram = new byte[buffer.flip().remaining()];
        buffer.get(datagram);
        ((UdpPort.Receiver) key.attachment()).received(datagram, from);
        buffer.clear();
      }
    } catch (ClosedChannelException | CancelledKeyException e) {
      LOG.trace("closed", e);
    } catch (IOException | RuntimeException e) {
      LOG.warn("A datagram for a simulated device was not taken", e);
    }
  }

  private static void shut(DatagramChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("a UDP port did not close", e);
    }
  }

  /** Closes all its ports; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (!selector.isOpen()) {
      return;
    }
    List<SelectionKey> keys = new ArrayList<>(selector.keys());
    keys.forEach(key -> shut((DatagramChannel) key.channel()));
    try {
      selector.close();
    } catch (IOException e) {
      LOG.debug("a selector did not close", e);
    }
  }
}
