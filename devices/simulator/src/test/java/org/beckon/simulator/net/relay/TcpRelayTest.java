package org.beckon.simulator.net.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpRelayTest {
  private static final InetAddress HOME = InetAddress.getLoopbackAddress();

  private ServerSocket echo;

  @BeforeEach
  void listen() throws IOException {
    echo = new ServerSocket(0, 50, HOME);
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    echo.close();
  }

  /** Gives back what comes, and ends when the caller does. */
  private void serve() {
    try {
      while (true) {
        Socket one = echo.accept();
        Thread.ofVirtual()
            .start(
                () -> {
                  try (one) {
                    one.getInputStream().transferTo(one.getOutputStream());
                  } catch (IOException e) {
                    // The relay was cut.
                    return;
                  }
                });
      }
    } catch (IOException closed) {
      return;
    }
  }

  private TcpRelay relay(Duration oneWay) throws IOException {
    return TcpRelay.start(HOME, (InetSocketAddress) echo.getLocalSocketAddress(), oneWay);
  }

  private static Socket call(TcpRelay relay) throws IOException {
    return new Socket(relay.address().getAddress(), relay.address().getPort());
  }

  @Test
  void carriesMoreThanItHoldsAndPassesTheEndOn() throws IOException {
    byte[] much = new byte[5_000_000];
    new Random(1).nextBytes(much);
    try (TcpRelay relay = relay(Duration.ofMillis(1));
        Socket socket = call(relay)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  socket.getOutputStream().write(much);
                  socket.shutdownOutput();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(much);
    }
  }

  @Test
  void theFirstAnswerCostsTheHandshakeAndTheOthersTheWayThereAndBack() throws IOException {
    Duration oneWay = Duration.ofMillis(20);
    try (TcpRelay relay = relay(oneWay);
        Socket socket = call(relay)) {
      assertThat(roundTrip(socket)).isGreaterThanOrEqualTo(oneWay.multipliedBy(4));
      Duration second = roundTrip(socket);
      assertThat(second).isGreaterThanOrEqualTo(oneWay.multipliedBy(2));
    }
  }

  private static Duration roundTrip(Socket socket) throws IOException {
    long begin = System.nanoTime();
    socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Test
  void whereNobodyListensTheConnectionEnds() throws IOException {
    echo.close();
    try (TcpRelay relay = relay(Duration.ZERO);
        Socket socket = call(relay)) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void closingCutsWhatItCarries() throws IOException {
    TcpRelay relay = relay(Duration.ZERO);
    try (Socket socket = call(relay)) {
      roundTrip(socket);
      assertThat(relay.connections()).isEqualTo(1);
      relay.close();
      assertThat(readToEnd(socket)).isZero();
    }
  }

  private static int readToEnd(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes().length;
    } catch (IOException reset) {
      return 0;
    }
  }
}
