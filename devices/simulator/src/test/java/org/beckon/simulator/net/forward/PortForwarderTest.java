package org.beckon.simulator.net.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.engine.AcsAddress;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.CpeModel;
import org.beckon.simulator.engine.CpeSettings;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.engine.tree.ParameterTree;
import org.beckon.simulator.misbehaviour.habit.Habits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of PortMapping are real ports. */
class PortForwarderTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final String TABLE = "Device.NAT.PortMapping.";

  private final Lan lan = new Lan();
  private ServerSocket host;
  private PortForwarder forwarder;

  @BeforeEach
  void start() throws IOException {
    host = new ServerSocket(0, 5, HERE);
    Thread.ofVirtual().start(this::greet);
    lan.add("192.168.1.20", 7547, new InetSocketAddress(HERE, host.getLocalPort()));
    forwarder = new PortForwarder("Device.", HERE, lan);
  }

  @AfterEach
  void stop() throws IOException {
    forwarder.close();
    host.close();
  }

  @Test
  void anEnabledRowOpensAPortAndADisabledOneClosesIt() throws IOException {
    int port = freePort();
    ParameterTree open = forwarder.to(row(port, "192.168.1.20"));
    assertThat(open.value(TABLE + "3.Status")).isEqualTo("Enabled");
    assertThat(read(port)).isEqualTo("inside");

    ParameterTree closed = forwarder.to(open.withValue(TABLE + "3.Enable", "false"));
    assertThat(closed.value(TABLE + "3.Status")).isEqualTo("Disabled");
    assertThatThrownBy(() -> read(port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void aRowThatIsGoneClosesItsPort() throws IOException {
    int port = freePort();
    ParameterTree open = forwarder.to(row(port, "192.168.1.20"));
    forwarder.to(open.remove(TABLE + "3."));
    assertThatThrownBy(() -> read(port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void aPortThatCannotBeHadIsAnErrorInTheRow() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, HERE)) {
      ParameterTree tree = forwarder.to(row(other.getLocalPort(), "192.168.1.20"));
      assertThat(tree.value(TABLE + "3.Status")).isEqualTo("Error");
    }
  }

  @Test
  void aHostThatIsNotThereOpensNothing() throws IOException {
    int port = freePort();
    forwarder.to(row(port, "192.168.1.99"));
    assertThatThrownBy(() -> read(port)).isInstanceOf(ConnectException.class);
  }

  private void greet() {
    try {
      while (true) {
        try (Socket socket = host.accept()) {
          socket.getOutputStream().write("inside".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // closed: the end of the test
    }
  }

  private static String read(int port) throws IOException {
    try (Socket socket = new Socket(HERE, port)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, HERE)) {
      return probe.getLocalPort();
    }
  }

  private static ParameterTree row(int port, String client) {
    Dictionary dictionary = new PublishedDictionary();
    AtomicReference<ParameterTree> factory = new AtomicReference<>();
    Cpe router =
        new Cpe(
            new CpeModel(
                new ShippedDeviceModels(dictionary).find("home-router").orElseThrow(), dictionary),
            new CpeSettings(
                "1",
                new AcsAddress("http://127.0.0.1:1/", new Login("", "")),
                "http://127.0.0.1:2/",
                new Login("", ""),
                Optional.empty(),
                Duration.ofSeconds(1),
                CwmpVersion.V1_2,
                Habits.none()),
            InstantSource.system(),
            new Random(1));
    router.reacts(
        tree -> {
          factory.set(tree);
          return tree;
        });
    return factory
        .get()
        .add(TABLE)
        .tree()
        .withValue(TABLE + "3.ExternalPort", Integer.toString(port))
        .withValue(TABLE + "3.InternalPort", "7547")
        .withValue(TABLE + "3.InternalClient", client)
        .withValue(TABLE + "3.Enable", "true");
  }
}
