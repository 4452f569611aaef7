package org.beckon.simulator.net.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.beckon.simulator.net.udp.UdpHost;
import org.beckon.simulator.net.udp.UdpPort;

/**
 * A network in virtual time: each datagram takes a millisecond. In it a host for ports, and a STUN
 * server of RFC 3489 that is written here byte by byte.
 */
final class VirtualNetwork {
  /** How the server meets RESPONSE-ADDRESS. */
  enum Manner {
    /** Answers where it is asked to. */
    HONOURS,
    /** Answers the sender, as many public servers do. */
    IGNORES,
    /** Answers nobody. */
    SILENT
  }

  static final InetSocketAddress SERVER = at("198.51.100.9", 3478);
  private static final byte RESPONSE_ADDRESS = 2;

  private final VirtualTime time;
  private final Map<InetSocketAddress, UdpPort.Receiver> ports = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private int lastPort = 40_000;
  private Manner manner = Manner.HONOURS;

  /** A request as the server got it. */
  record Asked(long millis, InetSocketAddress from, String hex) {}

  VirtualNetwork(VirtualTime time) {
    this.time = time;
    ports.put(SERVER, this::serve);
  }

  static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }

  VirtualNetwork server(Manner how) {
    manner = how;
    return this;
  }

  /** All requests so far. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** A host at this address. */
  UdpHost host(String address) {
    return receiver -> {
      InetSocketAddress local = at(address, ++lastPort);
      ports.put(local, receiver);
      return new Port(local);
    };
  }

  private final class Port implements UdpPort {
    private final InetSocketAddress local;

    Port(InetSocketAddress local) {
      this.local = local;
    }

    @Override
    public InetSocketAddress local() {
      return local;
    }

    @Override
    public void send(byte[] datagram, InetSocketAddress to) {
      carry(datagram, local, to);
    }

    @Override
    public void close() {
      ports.remove(local);
    }
  }

  /** Sends something to a port. */
  void carry(byte[] datagram, InetSocketAddress from, InetSocketAddress to) {
    byte[] copy = datagram.clone();
    time.schedule(
        () -> Optional.ofNullable(ports.get(to)).ifPresent(port -> port.received(copy, from)),
        1,
        TimeUnit.MILLISECONDS);
  }

  private void serve(byte[] request, InetSocketAddress from) {
    asked.add(new Asked(time.millis(), from, HexFormat.of().formatHex(request)));
    if (manner == Manner.SILENT) {
      return;
    }
    ByteBuffer out = ByteBuffer.allocate(32);
    out.putShort((short) 0x0101).putShort((short) 12).put(request, 4, 16);
    out.putInt(0x00010008).putShort((short) 1).putShort((short) from.getPort());
    out.put(from.getAddress().getAddress());
    InetSocketAddress to = manner == Manner.HONOURS ? responseAddress(request).orElse(from) : from;
    carry(out.array(), SERVER, to);
  }

  private static Optional<InetSocketAddress> responseAddress(byte[] request) {
    ByteBuffer in = ByteBuffer.wrap(request).position(20);
    while (in.hasRemaining()) {
      int type = in.getShort();
      byte[] value = new byte[in.getShort()];
      in.get(value);
      if (type == RESPONSE_ADDRESS) {
        int port = (value[2] & 0xff) << 8 | value[3] & 0xff;
        try {
          return Optional.of(
              new InetSocketAddress(
                  InetAddress.getByAddress(Arrays.copyOfRange(value, 4, 8)), port));
        } catch (UnknownHostException e) {
          throw new IllegalStateException("four bytes are an address", e);
        }
      }
    }
    return Optional.empty();
  }
}
