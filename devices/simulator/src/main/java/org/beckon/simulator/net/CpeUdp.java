package org.beckon.simulator.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.net.stun.StunClient;
import org.beckon.simulator.net.stun.StunObserver;
import org.beckon.simulator.net.stun.StunSettings;
import org.beckon.simulator.net.stun.UdpRequestGate;
import org.beckon.simulator.net.udp.UdpHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The UDP half of one CPE: runs while its STUN settings are on (TR-069 Annex G). Thread-safe. */
final class CpeUdp implements StunObserver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CpeUdp.class);
  private static final String ADDRESS = "ManagementServer.UDPConnectionRequestAddress";
  private static final String NAT_DETECTED = "ManagementServer.NATDetected";

  private final Cpe cpe;
  private final CpeRunner runner;
  private final UdpHost host;
  private final RateLimit limit;
  private final UdpRequestGate gate;
  private final ScheduledExecutorService timer;
  private final RandomGenerator random;

  private Optional<StunSettings> settings = Optional.empty();
  private Optional<StunClient> client = Optional.empty();
  private boolean closed;

  CpeUdp(
      Cpe cpe,
      CpeRunner runner,
      UdpHost host,
      RateLimit limit,
      ScheduledExecutorService timer,
      RandomGenerator random) {
    this.cpe = cpe;
    this.runner = runner;
    this.host = host;
    this.limit = limit;
    this.gate = new UdpRequestGate(cpe.habits().door().wantsSlash());
    this.timer = timer;
    this.random = random;
  }

  /** Starts, stops or starts anew when the settings are others than before. */
  synchronized void refresh() {
    Optional<StunSettings> now = cpe.isOn() ? StunParameters.of(cpe) : Optional.empty();
    if (closed || now.equals(settings)) {
      return;
    }
    client.ifPresent(StunClient::close);
    client = Optional.empty();
    settings = now;
    if (now.isPresent()) {
      try {
        client = Optional.of(StunClient.start(now.get(), host, this, timer, random));
      } catch (IOException e) {
        LOG.warn("The simulated CPE {} has no UDP port", cpe.deviceId().text(), e);
      }
    } else {
      cpe.setLocally(cpe.root() + ADDRESS, "");
      cpe.setLocally(cpe.root() + NAT_DETECTED, "false");
    }
  }

  @Override
  public void reachableAt(InetSocketAddress address, boolean nat) {
    cpe.setLocally(cpe.root() + NAT_DETECTED, Boolean.toString(nat));
    cpe.setLocally(
        cpe.root() + ADDRESS, address.getAddress().getHostAddress() + ":" + address.getPort());
    runner.wake();
  }

  @Override
  public void received(byte[] datagram) {
    Login login = cpe.connectionRequestLogin();
    boolean lets = cpe.isOn() && gate.lets(datagram, login.username(), login.password());
    if (lets && runner.accepts(limit)) {
      runner.connectionRequested();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    client.ifPresent(StunClient::close);
    client = Optional.empty();
  }
}
