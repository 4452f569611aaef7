package org.beckon.acs.stun;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PortReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP port for STUN, from which connection requests leave as well: a NAT lets in only what
 * comes from where a device has sent to. A second port answers clients that ask for it. Close it to
 * stop. Thread-safe.
 */
public final class StunServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StunServer.class);
  private static final int RECEIVE_BUFFER = 1 << 20;

  private final DatagramSocket primary;
  private final Optional<DatagramSocket> secondary;
  private final Responder responder;
  private final Throttle throttle = new Throttle(System::nanoTime);

  private StunServer(DatagramSocket primary, Optional<DatagramSocket> secondary, StunUsers users) {
    this.primary = primary;
    this.secondary = secondary;
    responder =
        new Responder(users, new LocalPlaces(place(primary), secondary.map(StunServer::place)));
  }

  /** What starting gave. */
  public sealed interface Started {
    /** It listens. */
    record Listening(StunServer server) implements Started {}

    /** It does not; why, and what to do. */
    record Failed(Phrase problem) implements Started {}
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   */
  public static Started start(String bind, int port, StunUsers users) {
    try {
      InetAddress address = InetAddress.getByName(bind);
      DatagramSocket primary = open(new InetSocketAddress(address, port));
      StunServer server = new StunServer(primary, second(address, place(primary)), users);
      server.listen(primary, Reply.Side.PRIMARY);
      server.secondary.ifPresent(socket -> server.listen(socket, Reply.Side.SECONDARY));
      return new Started.Listening(server);
    } catch (IOException e) {
      return new Started.Failed(
          Phrase.with(
              StunProblem.PORT_UNUSABLE,
              Detail.of(Integer.toString(port)),
              Detail.of(bind),
              PortReason.of(e)));
    }
  }

  /** No channel: one of those is closed by whoever is interrupted while sending. */
  private static DatagramSocket open(InetSocketAddress address) throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    try {
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      socket.bind(address);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The port after the first, else any free one; without it, time-outs are merely found later. */
  private static Optional<DatagramSocket> second(InetAddress address, InetSocketAddress first) {
    int next = first.getPort() < 65_535 ? first.getPort() + 1 : 0;
    for (int port : new int[] {next, 0}) {
      try {
        return Optional.of(open(new InetSocketAddress(address, port)));
      } catch (IOException e) {
        LOG.debug("second STUN port {} cannot be had", port, e);
      }
    }
    return Optional.empty();
  }

  private static InetSocketAddress place(DatagramSocket socket) {
    return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
  }

  private void listen(DatagramSocket socket, Reply.Side side) {
    Thread.ofPlatform()
        .daemon()
        .name(side == Reply.Side.PRIMARY ? "stun" : "stun-second")
        .start(() -> receive(socket, side));
  }

  private void receive(DatagramSocket socket, Reply.Side side) {
    // One byte more than may be: what fills it is too long.
    byte[] buffer = new byte[Frame.MAX_BYTES + 1];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        answer(
            Arrays.copyOf(buffer, packet.getLength()),
            new InetSocketAddress(packet.getAddress(), packet.getPort()),
            side);
      } catch (IOException e) {
        // Closed; or a datagram that could not be sent, and the next may go.
        LOG.debug("STUN", e);
      } catch (RuntimeException e) {
        LOG.error("A STUN request could not be answered", e);
      }
    }
  }

  private void answer(byte[] datagram, InetSocketAddress from, Reply.Side side) throws IOException {
    if (from.getPort() == 0 || !throttle.take(from.getAddress())) {
      return;
    }
    Optional<Reply> reply = responder.answer(datagram, from, side);
    if (reply.isPresent()) {
      DatagramSocket socket =
          reply.get().from() == Reply.Side.PRIMARY ? primary : secondary.orElse(primary);
      send(socket, reply.get().bytes(), reply.get().to());
    }
  }

  /** The port that devices are told. */
  public int port() {
    return primary.getLocalPort();
  }

  /**
   * Sends a datagram from the port that devices are told.
   *
   * @throws IOException when the operating system refuses it
   */
  public void send(byte[] datagram, InetSocketAddress to) throws IOException {
    send(primary, datagram, to);
  }

  private static void send(DatagramSocket socket, byte[] bytes, InetSocketAddress to)
      throws IOException {
    socket.send(new DatagramPacket(bytes, bytes.length, to));
  }

  @Override
  public void close() {
    primary.close();
    secondary.ifPresent(DatagramSocket::close);
  }
}
