package org.beckon.simulator.fleet;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.simulator.engine.AcsAddress;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.CpeModel;
import org.beckon.simulator.engine.CpeSettings;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.CpeNetwork;
import org.beckon.simulator.net.CpeRunner;
import org.beckon.simulator.net.forward.Lan;
import org.beckon.simulator.net.forward.ManageableDevices;
import org.beckon.simulator.net.forward.PortForwarder;
import org.beckon.simulator.net.nat.Nat;
import org.beckon.simulator.net.udp.UdpHub;

/** Simulated CPEs that call in at an ACS, each a real CWMP client. Thread-safe. */
public final class Fleet implements AutoCloseable {
  private final CpeNetwork network;
  private final UdpHub ports;
  private final FleetCounters counters;
  private final List<SimulatedDevice> devices;
  private final List<PortForwarder> forwarders;

  private Fleet(
      CpeNetwork network,
      UdpHub ports,
      FleetCounters counters,
      List<SimulatedDevice> devices,
      List<PortForwarder> forwarders) {
    this.network = network;
    this.ports = ports;
    this.counters = counters;
    this.devices = List.copyOf(devices);
    this.forwarders = List.copyOf(forwarders);
  }

  /**
   * Makes the devices and switches them on. Returns at once; see {@link #informed}.
   *
   * @param dictionary the published data models
   * @throws IOException when the port for connection requests cannot be had, or a file of TLS not
   *     be read
   */
  public static Fleet start(FleetConfig config, Dictionary dictionary) throws IOException {
    InstantSource clock = InstantSource.system();
    InetAddress address = LocalAddress.towards(config.acsUrl());
    CpeNetwork network = CpeNetwork.start(address, config.port(), config.tls(), clock);
    UdpHub ports = UdpHub.start(address);
    Surroundings around = config.surroundings();
    Nat nat = new Nat(around.nat(), around.natLife(), ports);
    int gateways = around.gateway().isPresent() ? 1 : 0;
    FleetCounters counters = new FleetCounters(config.count() + gateways);
    List<CpeModel> models =
        config.models().stream().map(model -> new CpeModel(model, dictionary)).toList();
    Lan lan = new Lan();
    List<SimulatedDevice> devices = new ArrayList<>(config.count() + gateways);
    List<PortForwarder> forwarders = new ArrayList<>(gateways);
    InetSocketAddress door = new InetSocketAddress(address, network.port());
    for (int n = 0; n < config.count() + gateways; n++) {
      // A mixed seed, or neighbours would get the same numbers one step apart.
      RandomGenerator random =
          new SplittableRandom(new SplittableRandom(config.seed() ^ n).nextLong());
      boolean isGateway = n == config.count();
      String path = "/" + hex(random);
      boolean hidden = around.position().isHidden() && !isGateway;
      InetAddress own = hidden ? Nat.address(n) : address;
      String url = "http://" + host(own) + ":" + network.port() + path;
      CpeSettings settings =
          new CpeSettings(
              serial(config, n),
              new AcsAddress(config.acsUrl(), config.login()),
              url,
              new Login("cpe", hex(random)),
              config.interval(),
              config.rebootTime(),
              config.cwmpVersion(),
              Misbehaviours.habits(config.misbehaviours(), config.slowness()),
              around.settings(serial(config, config.count())));
      CpeModel model =
          isGateway
              ? new CpeModel(around.gateway().orElseThrow(), dictionary)
              : models.get(n % models.size());
      Cpe cpe = new Cpe(model, settings, clock, random);
      if (isGateway) {
        PortForwarder forwarder = new PortForwarder(cpe.root(), address, lan);
        ManageableDevices listed =
            new ManageableDevices(
                cpe.root(), devices.stream().map(SimulatedDevice::deviceId).toList());
        cpe.reacts(tree -> forwarder.to(listed.to(tree)));
        forwarders.add(forwarder);
      } else if (around.position() == Position.FORWARDED) {
        lan.add(own.getHostAddress(), network.port(), door);
      }
      DeviceSessions sessions = new DeviceSessions(counters);
      CpeRunner runner = network.connect(cpe, path, config.requestsPerMinute(), sessions);
      Random udpRandom = new Random(random.nextLong());
      if (around.position() != Position.NAT_XMPP) {
        network.connectUdp(
            cpe,
            runner,
            around.position() == Position.NAT_STUN ? nat.host(own) : ports,
            config.requestsPerMinute(),
            udpRandom);
      }
      network.connectXmpp(cpe, runner, config.requestsPerMinute());
      devices.add(new SimulatedDevice(cpe, runner, sessions, url));
      Duration after = config.spread().multipliedBy(n).dividedBy(config.count());
      runner.start(after);
    }
    return new Fleet(network, ports, counters, devices, forwarders);
  }

  private static String serial(FleetConfig config, int n) {
    return String.format(Locale.ROOT, "SIM%06d", config.firstSerial() + n);
  }

  private static String hex(RandomGenerator random) {
    return HexFormat.of().toHexDigits(random.nextLong());
  }

  private static String host(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
  }

  /** The identities as the ACS shows them, in the order of the serial numbers. */
  public List<String> ids() {
    return devices.stream().map(SimulatedDevice::id).toList();
  }

  /** Done when each device has had an Inform accepted; never done while the ACS refuses one. */
  public CompletableFuture<Void> informed() {
    return counters.allInformed();
  }

  /** What the fleet has done so far. */
  public FleetTotals totals() {
    return counters.totals();
  }

  /** Why the latest session that failed did, in words; empty when none has. */
  public Optional<String> trouble() {
    return counters.trouble();
  }

  /**
   * One of the devices.
   *
   * @param n from 0, in the order of {@link #ids}
   */
  public SimulatedDevice device(int n) {
    return devices.get(n);
  }

  /** Switches all devices off; sessions that are under way are broken off. */
  @Override
  public void close() {
    network.close();
    forwarders.forEach(PortForwarder::close);
    ports.close();
  }
}
