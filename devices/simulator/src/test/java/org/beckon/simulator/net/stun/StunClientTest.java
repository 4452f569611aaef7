package org.beckon.simulator.net.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.beckon.simulator.net.udp.UdpHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The STUN client against a server of literal answers (connection-request 2.3). */
final class StunClientTest {
  private static final String BINDING = "c001001464736c666f72756d2e6f72672f54522d31313120";
  private static final String CHANGE = "c0020000";
  private static final String MAPPED = "000100080001c3cbcb007107"; // 203.0.113.7:50123

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private UdpHub hub;
  private DatagramSocket server;
  private DatagramPacket last;

  private final StunObserver observer =
      new StunObserver() {
        @Override
        public void reachableAt(InetSocketAddress address, boolean nat) {
          told.add(address.getAddress().getHostAddress() + ":" + address.getPort() + " " + nat);
        }

        @Override
        public void received(byte[] datagram) {
          told.add(new String(datagram, StandardCharsets.US_ASCII));
        }
      };

  @BeforeEach
  void open() throws Exception {
    hub = UdpHub.start(InetAddress.ofLiteral("127.0.0.1"));
    server = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    server.setSoTimeout(10_000);
  }

  @AfterEach
  void close() {
    timer.shutdownNow();
    hub.close();
    server.close();
  }

  @Test
  void theFirstAnswerIsToldAndFollowedByABindingChangeThatProvesItself() throws Exception {
    try (StunClient client = start("cpe-0001", "stunpass", 30)) {
      String first = receive();
      assertThat(first).startsWith("00010024").endsWith("000600086370652d30303031" + BINDING);
      answer("0101000c", MAPPED);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("203.0.113.7:50123 true");

      String second = receive();
      assertThat(second).startsWith("00010028").endsWith(BINDING + CHANGE);
      assertThat(transaction(second)).isNotEqualTo(transaction(first));
      answer("01110014", "0009001000000401556e617574686f72697a6564");

      String third = receive();
      assertThat(third).startsWith("00010040").contains(BINDING + CHANGE + "00080014");
      byte[] signed = HexFormat.of().parseHex(third);
      byte[] text = Arrays.copyOf(Arrays.copyOf(signed, signed.length - 24), 64);
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec("stunpass".getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
      assertThat(third).endsWith(HexFormat.of().formatHex(mac.doFinal(text)));
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void aLostRequestIsSentAgainWithTheSameTransaction() throws Exception {
    try (StunClient client = start("", "", 30)) {
      String first = receive();
      assertThat(first).startsWith("00010018").endsWith(BINDING);
      assertThat(receive()).isEqualTo(first);
      assertThat(receive()).isEqualTo(first);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void keepAlivesComeAfterThePeriodAndSayNothingOfAChange() throws Exception {
    try (StunClient client = start("", "", 1)) {
      receive();
      answer("0101000c", MAPPED);
      assertThat(receive()).endsWith(BINDING + CHANGE);
      answer("0101000c", MAPPED);

      assertThat(receive()).as("after a second").startsWith("00010018").endsWith(BINDING);
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(1));
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void aMappingToItselfIsNoNatAndRequestsGoToTheObserver() throws Exception {
    try (StunClient client = start("", "", 30)) {
      receive();
      int port = last.getPort();
      answer("0101000c", "000100080001" + HexFormat.of().toHexDigits((short) port) + "7f000001");
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("127.0.0.1:" + port + " false");

      byte[] request = "GET http://…".getBytes(StandardCharsets.US_ASCII);
      server.send(new DatagramPacket(request, request.length, last.getSocketAddress()));
      assertThat(told.poll(10, TimeUnit.SECONDS)).startsWith("GET http://");
      assertThat(client.period()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  private StunClient start(String user, String password, int seconds) throws Exception {
    return StunClient.start(
        new StunSettings(
            new InetSocketAddress(server.getLocalAddress(), server.getLocalPort()),
            user,
            password,
            Duration.ofSeconds(seconds),
            Optional.of(Duration.ofSeconds(seconds))),
        hub,
        observer,
        timer,
        new Random(7));
  }

  private String receive() throws Exception {
    last = new DatagramPacket(new byte[1024], 1024);
    server.receive(last);
    return HexFormat.of().formatHex(last.getData(), 0, last.getLength());
  }

  private void answer(String typeAndLength, String attributes) throws Exception {
    ByteBuffer out = ByteBuffer.allocate(1024);
    out.put(HexFormat.of().parseHex(typeAndLength));
    out.put(last.getData(), 4, 16);
    out.put(HexFormat.of().parseHex(attributes));
    server.send(new DatagramPacket(out.array(), out.position(), last.getSocketAddress()));
  }

  private static String transaction(String message) {
    return message.substring(8, 40);
  }
}
