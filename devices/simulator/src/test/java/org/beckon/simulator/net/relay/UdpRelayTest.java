package org.beckon.simulator.net.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UdpRelayTest {
  private static final InetAddress HOME = InetAddress.getLoopbackAddress();

  @Test
  void eachCallerHasAPortOfItsOwnAndGetsItsOwnAnswer() throws IOException {
    try (DatagramSocket target = socket();
        UdpRelay relay = UdpRelay.start(HOME, place(target), Duration.ZERO);
        DatagramSocket one = socket();
        DatagramSocket other = socket()) {
      send(one, "one", relay.address());
      SocketAddress first = receive(target, "one");
      send(other, "other", relay.address());
      SocketAddress second = receive(target, "other");
      assertThat(first).isNotEqualTo(second);
      send(target, "to other", second);
      send(target, "to one", first);
      assertThat(receive(one, "to one")).isEqualTo(relay.address());
      receive(other, "to other");
      send(one, "again", relay.address());
      assertThat(receive(target, "again")).isEqualTo(first);
    }
  }

  @Test
  void takesItsTimeInEachDirection() throws IOException {
    Duration oneWay = Duration.ofMillis(15);
    try (DatagramSocket target = socket();
        UdpRelay relay = UdpRelay.start(HOME, place(target), oneWay);
        DatagramSocket caller = socket()) {
      long begin = System.nanoTime();
      send(caller, "there", relay.address());
      SocketAddress from = receive(target, "there");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(oneWay);
      send(target, "back", from);
      receive(caller, "back");
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isGreaterThanOrEqualTo(oneWay.multipliedBy(2));
    }
  }

  @Test
  void onlyTheTargetIsLetIn() throws IOException {
    try (DatagramSocket target = socket();
        UdpRelay relay = UdpRelay.start(HOME, place(target), Duration.ZERO);
        DatagramSocket caller = socket();
        DatagramSocket stranger = socket()) {
      send(caller, "hello", relay.address());
      SocketAddress binding = receive(target, "hello");
      send(stranger, "let me in", binding);
      send(target, "welcome", binding);
      receive(caller, "welcome");
    }
  }

  private static DatagramSocket socket() throws IOException {
    DatagramSocket socket = new DatagramSocket(new InetSocketAddress(HOME, 0));
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static InetSocketAddress place(DatagramSocket socket) {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private static void send(DatagramSocket by, String text, SocketAddress to) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    by.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static SocketAddress receive(DatagramSocket at, String expected) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
    at.receive(packet);
    assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII))
        .isEqualTo(expected);
    return packet.getSocketAddress();
  }
}
