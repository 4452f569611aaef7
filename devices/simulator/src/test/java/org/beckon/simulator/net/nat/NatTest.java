package org.beckon.simulator.net.nat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.beckon.simulator.net.udp.UdpHub;
import org.beckon.simulator.net.udp.UdpPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in by which NAT (RFC 3489 5), over real ports outside. */
final class NatTest {
  private final AtomicLong nanos = new AtomicLong();
  private final BlockingQueue<String> inside = new LinkedBlockingQueue<>();
  private UdpHub hub;
  private DatagramSocket server;
  private DatagramSocket otherPort;
  private DatagramSocket otherHost;

  @BeforeEach
  void open() throws Exception {
    hub = UdpHub.start(InetAddress.ofLiteral("127.0.0.1"));
    server = socket("127.0.0.1");
    otherPort = socket("127.0.0.1");
    otherHost = socket("127.0.0.2");
  }

  @AfterEach
  void close() {
    hub.close();
    server.close();
    otherPort.close();
    otherHost.close();
  }

  @Test
  void aFullConeLetsEverybodyIn() throws Exception {
    assertThat(letIn(NatKind.FULL_CONE)).isEqualTo("server other-port other-host");
  }

  @Test
  void aRestrictedConeLetsTheHostIn() throws Exception {
    assertThat(letIn(NatKind.RESTRICTED)).isEqualTo("server other-port");
  }

  @Test
  void aPortRestrictedConeLetsThePortIn() throws Exception {
    assertThat(letIn(NatKind.PORT_RESTRICTED)).isEqualTo("server");
  }

  @Test
  void aSymmetricNatHasABindingForEachDestination() throws Exception {
    UdpPort port = port(nat(NatKind.SYMMETRIC));
    assertThat(from(port, server)).isNotEqualTo(from(port, otherPort));
    assertThat(letIn(NatKind.SYMMETRIC)).isEqualTo("server");

    UdpPort cone = port(nat(NatKind.PORT_RESTRICTED));
    assertThat(from(cone, server)).isEqualTo(from(cone, otherPort));
  }

  @Test
  void aBindingDiesWhenNothingGoesOut() throws Exception {
    UdpPort port = port(nat(NatKind.FULL_CONE));
    InetSocketAddress before = from(port, server);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(29));
    send(server, before, "alive");
    assertThat(inside.poll(10, TimeUnit.SECONDS)).isEqualTo("alive");

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    send(server, before, "dead");
    InetSocketAddress after = from(port, server);
    send(server, after, "anew");

    assertThat(inside.poll(10, TimeUnit.SECONDS)).isEqualTo("anew");
    assertThat(after).isNotEqualTo(before);
  }

  /** Sends to the server only, then has all three answer, the server last. */
  private String letIn(NatKind kind) throws Exception {
    UdpPort port = port(nat(kind));
    InetSocketAddress outer = from(port, server);
    inside.clear();
    send(otherHost, outer, "other-host");
    send(otherPort, outer, "other-port");
    send(server, outer, "server");
    // On loopback nothing overtakes: with the last one all others that are let in have come.
    StringBuilder all = new StringBuilder();
    String one = "";
    while (!one.equals("server")) {
      one = inside.poll(10, TimeUnit.SECONDS);
      assertThat(one).isNotNull();
      all.insert(0, all.isEmpty() ? one : one + " ");
    }
    return all.toString();
  }

  private Nat nat(NatKind kind) {
    return new Nat(kind, Duration.ofSeconds(30), hub, nanos::get);
  }

  private UdpPort port(Nat nat) throws Exception {
    return nat.host(Nat.address(0))
        .open((datagram, from) -> inside.add(new String(datagram, StandardCharsets.US_ASCII)));
  }

  /** The outer address from which a datagram to this socket comes. */
  private static InetSocketAddress from(UdpPort port, DatagramSocket to) throws Exception {
    port.send(new byte[] {1}, new InetSocketAddress(to.getLocalAddress(), to.getLocalPort()));
    DatagramPacket packet = new DatagramPacket(new byte[16], 16);
    try {
      to.receive(packet);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("nothing came out", e);
    }
    return new InetSocketAddress(packet.getAddress(), packet.getPort());
  }

  private static void send(DatagramSocket from, InetSocketAddress to, String text)
      throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    from.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static DatagramSocket socket(String address) throws Exception {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral(address));
    socket.setSoTimeout(10_000);
    return socket;
  }
}
