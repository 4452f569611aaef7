package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The golden datagram of connection-request 2.6 and what is nearly it, sent to a device that runs:
 * only the right one leads to an Inform.
 */
class UdpConnectionRequestTest {
  private static final String SERVER = "Device.ManagementServer.";
  private static final String RIGHT = "fedd99bbd6603476aa5fa12c0266e7cce0a2de4f";

  /** Signed by hand for the next second and the next id. */
  private static final String LATER = "481ec5b5f07e84098c22a01669642ca4b7df7e73";

  private final Queue<String> informs = new ConcurrentLinkedQueue<>();
  private DatagramSocket stun;
  private Wire wire;
  private DatagramPacket last;
  private int binding = 5_000;

  @BeforeEach
  void start() throws Exception {
    stun = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    stun.setSoTimeout(20_000);
    wire =
        Wire.settled(
            config ->
                config.surroundings(Surroundings.SAME.stun("127.0.0.1", stun.getLocalPort())));
    wire.acs.answerAll(
        body -> {
          if (body.contains("Inform>")) {
            informs.add(body);
            return Http.informResponse();
          }
          return Http.EMPTY;
        });
    wire.device.setLocally(SERVER + "ConnectionRequestUsername", "CPE57689");
    wire.device.setLocally(SERVER + "ConnectionRequestPassword", "MyPassword1");
    wire.device.setLocally(SERVER + "STUNMinimumKeepAlivePeriod", "1");
    wire.device.setLocally(SERVER + "STUNMaximumKeepAlivePeriod", "1");
    newBinding();
  }

  @AfterEach
  void stop() {
    wire.close();
    stun.close();
  }

  @Test
  void onlyTheRightMessageLeadsToAnInformAndOnlyOnce() throws Exception {
    String right = message("1120673700", "1234", "CPE57689", RIGHT);
    // Without a NAT, and from any port: a full cone in front of it would let all of this in.
    for (String wrong :
        List.of(
            message("1120673700", "1234", "CPE57689", "0" + RIGHT.substring(1)),
            message("1120673700", "1234", "CPE57689", ""),
            message("1120673700", "1234", "CPE57690", RIGHT),
            // Well signed, in the name of somebody else.
            message("1120673700", "1234", "Other", "26ca2a64b55f64207b333b2b95e42410645f4e13"),
            right.replace("8080?", "8080/?"),
            right.replace("8080?", "8080/cwmp?"),
            right.replace("GET", "POST"),
            right.replace("GET", "get"),
            right.replace("HTTP/1.1", "HTTP/1.0"),
            right.replace("http://", "https://"),
            right.replace("&cn=XTGRWIPC6D3IPXS3", ""),
            right.replace("ts=1120673700", "ts=1120673701"),
            "GET")) {
      send(wrong);
    }
    allArrived();
    assertThat(requested()).as("nothing of that").isZero();

    session(() -> send(right));
    assertThat(requested()).isEqualTo(1);

    send(right); // a replay
    send(message("1120673700", "1235", "CPE57689", "4eafb2abb256e7fa8a955f47e164546206069626"));
    send(message("1120673701", "1234", "CPE57689", "8328116b44f08246018f6c3b69d4a4d2500bd685"));
    allArrived();
    assertThat(requested()).as("no replay, old time or old id").isEqualTo(1);

    session(() -> send(message("1120673701", "1235", "CPE57689", LATER)));
    send(right); // older than the last
    allArrived();
    assertThat(requested()).isEqualTo(2);
  }

  @Test
  void copiesOfOneMessageLeadToOneInform() throws Exception {
    String right = message("1120673700", "1234", "CPE57689", RIGHT);
    session(
        () -> {
          send(right);
          send(right);
          send(right);
        });
    allArrived();
    assertThat(requested()).isEqualTo(1);
  }

  @Test
  void switchedOffItAsksNobodyAndTakesNoRequest() throws Exception {
    wire.device.setLocally(SERVER + "STUNEnable", "false");
    assertThat(wire.device.value(SERVER + "UDPConnectionRequestAddress")).contains("");
    assertThat(wire.device.value(SERVER + "NATDetected")).contains("false");
    send(message("1120673700", "1234", "CPE57689", RIGHT));

    wire.device.setLocally(SERVER + "STUNEnable", "true");
    allArrived();
    assertThat(requested()).as("the port was closed").isZero();
    session(() -> send(message("1120673700", "1234", "CPE57689", RIGHT)));
  }

  @Test
  void withoutAnAddressTheServerIsAtTheHostOfTheAcs() throws Exception {
    assertThat(URI.create(wire.acs.url()).getHost()).isEqualTo("127.0.0.1");
    wire.device.setLocally(SERVER + "STUNServerAddress", "192.0.2.1");
    wire.device.setLocally(SERVER + "STUNServerAddress", "");
    newBinding();
    session(() -> send(message("1120673700", "1234", "CPE57689", RIGHT)));
  }

  private interface Action {
    void run() throws Exception;
  }

  private void session(Action action) throws Exception {
    var session = wire.device.nextSessionWith("6 CONNECTION REQUEST");
    action.run();
    session.get(20, TimeUnit.SECONDS);
  }

  /**
   * Waits until all that was sent has been looked at, and every session that it led to is over: a
   * datagram of ours behind it, the answer to a keep-alive with a new binding, has shown.
   */
  private void allArrived() throws Exception {
    newBinding();
    var session = wire.device.nextSessionWith("2 PERIODIC");
    wire.device.informNow();
    session.get(20, TimeUnit.SECONDS);
  }

  private long requested() {
    return informs.stream().filter(body -> body.contains("6 CONNECTION REQUEST")).count();
  }

  /** Answers the next Binding Request with a binding that is new, until the device tells of it. */
  private void newBinding() throws Exception {
    binding++;
    Optional<String> address = Optional.of("203.0.113.7:" + binding);
    String told = "";
    // A change that is told may still be the one before.
    while (!told.contains("c0020000")
        || !wire.device.value(SERVER + "UDPConnectionRequestAddress").equals(address)) {
      last = new DatagramPacket(new byte[512], 512);
      stun.receive(last);
      told = HexFormat.of().formatHex(last.getData(), 0, last.getLength());
      ByteBuffer out = ByteBuffer.allocate(32);
      out.putShort((short) 0x0101).putShort((short) 12).put(last.getData(), 4, 16);
      out.putInt(0x00010008).putShort((short) 1).putShort((short) binding);
      out.put(new byte[] {(byte) 203, 0, 113, 7});
      stun.send(new DatagramPacket(out.array(), 32, last.getSocketAddress()));
    }
  }

  private void send(String message) throws Exception {
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    InetSocketAddress to = (InetSocketAddress) last.getSocketAddress();
    stun.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static String message(String time, String id, String user, String signature) {
    return "GET http://10.1.1.1:8080?ts="
        + time
        + "&id="
        + id
        + "&un="
        + user
        + "&cn=XTGRWIPC6D3IPXS3&sig="
        + signature
        + " HTTP/1.1\r\nHost: 10.1.1.1:8080\r\n\r\n";
  }
}
