package org.beckon.simulator.net.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a simulated CPE keeps its connection to a broker. */
class XmppClientTest {
  private static final String ROW = "XMPP.Connection.1.";

  private final FakeDevice device = new FakeDevice();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private TinyBroker broker;
  private XmppClient client;

  @BeforeEach
  void start() throws Exception {
    broker = new TinyBroker();
    client = new XmppClient(device, "Device.", SSLContext.getDefault(), threads, timer);
    device.values.put("ManagementServer.ConnReqXMPPConnection", "Device.XMPP.Connection.1");
    set("Enable", "true");
    set("Username", "cpe");
    set("Password", "right");
    set("Domain", "broker.example");
    set("Resource", "ConnReq");
    set("ServerConnectAlgorithm", "ServerTable");
    set("Server.1.Enable", "1");
    set("Server.1.ServerAddress", "127.0.0.1");
    set("Server.1.Port", Integer.toString(broker.port()));
    set("ServerRetryInitialInterval", "1");
    set("ServerRetryMaxInterval", "1");
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    timer.shutdownNow();
    threads.shutdownNow();
    broker.close();
  }

  @Test
  void tellsItsStateInItsParameters() throws Exception {
    client.check();
    online();

    awaitChange("ManagementServer.ConnReqJabberID=cpe@broker.example/ConnReq");
    assertThat(device.values)
        .containsEntry(ROW + "Status", "Enabled")
        .containsEntry(ROW + "TLSEstablished", "false")
        .containsEntry(ROW + "JabberID", "cpe@broker.example/ConnReq")
        .containsKey(ROW + "LastChangeDate");

    set("Enable", "false");
    client.check();
    awaitChange(ROW + "Status=Disabled");
    assertThat(device.values)
        .containsEntry("ManagementServer.ConnReqJabberID", "cpe@broker.example/ConnReq");
  }

  @Test
  void sendsWhiteSpaceInItsInterval() throws Exception {
    set("KeepAliveInterval", "1");
    client.check();
    Socket line = online();

    line.setSoTimeout(30_000);
    assertThat((char) line.getInputStream().read()).isEqualTo(' ');
    assertThat((char) line.getInputStream().read()).isEqualTo(' ');
  }

  @Test
  void comesAgainWhereTheLineBreaks() throws Exception {
    client.check();
    Socket first = online();
    first.close();

    awaitChange(ROW + "Status=ServerNotPresent");
    online();
  }

  @Test
  void saysThatItsPasswordIsWrongAndTriesAgain() throws Exception {
    set("Password", "wrong");
    client.check();
    awaitChange(ROW + "Status=Error_AuthenticationFailure");
    awaitChange(ROW + "Status=Connecting");

    set("Password", "right");
    client.check();
    online();
  }

  @Test
  void saysThatAServerIsNoPlaceAndTriesAgain() throws Exception {
    set("Server.1.Port", "70000");
    client.check();
    awaitChange(ROW + "Status=Error_Misconfigured");
    awaitChange(ROW + "Status=Connecting");

    set("Server.1.Port", Integer.toString(broker.port()));
    client.check();
    online();
  }

  @Test
  void usesNoBrokerWithoutTlsWhereItHasToUseTls() throws Exception {
    set("UseTLS", "true");
    client.check();

    awaitChange(ROW + "Status=Error_Misconfigured");
  }

  private void set(String name, String value) {
    device.values.put(ROW + name, value);
  }

  private Socket online() throws InterruptedException {
    Socket line = broker.online.poll(60, TimeUnit.SECONDS);
    assertThat(line).as("a login").isNotNull();
    return line;
  }

  private void awaitChange(String wanted) throws InterruptedException {
    String change = device.changes.poll(60, TimeUnit.SECONDS);
    while (change != null && !change.equals(wanted)) {
      change = device.changes.poll(60, TimeUnit.SECONDS);
    }
    assertThat(change).isEqualTo(wanted);
  }
}
