package org.beckon.console.lab.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Acs;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.nat.NatKind;
import org.beckon.simulator.net.relay.TcpRelay;
import org.beckon.simulator.net.relay.UdpRelay;

/** One simulated set-top box in its position, ready to be poked, and the way to it. */
final class Stage implements AutoCloseable {
  static final String ORIGIN = "bench";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String URL = "ManagementServer.ConnectionRequestURL";

  /** More than the bench can do; a limit of the device is not what is measured. */
  private static final int REQUESTS_PER_MINUTE = 1_000_000;

  /** As in the published tables: a login that is kept from the last request would spare a round. */
  private static final String ALWAYS_CHALLENGES = "poke-nonce-once";

  private final Way way;
  private final BenchServer server;
  private final Duration oneWay;
  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final SimulatedDevice device;
  private final DeviceKey key;

  private Stage(
      Way way, BenchServer server, Duration oneWay, DeviceModel model, Dictionary dictionary)
      throws IOException, NotReady, InterruptedException {
    this.way = way;
    this.server = server;
    this.oneWay = oneWay;
    boolean ready = false;
    try {
      Fleet fleet = Fleet.start(fleet(model), dictionary);
      ends.push(fleet::close);
      device = fleet.device(0);
      key = new DeviceKey(device.id());
      Waiting.get(fleet.informed(), PATIENCE, BenchTrouble.NO_INFORM);
      awaitIdle();
      reach();
      ready = true;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  /**
   * Sets a device up and waits until it can be poked this way.
   *
   * @throws NotReady when it cannot be, in words
   */
  static Stage set(
      Way way, BenchServer server, Duration oneWay, DeviceModel model, Dictionary dictionary)
      throws IOException, NotReady, InterruptedException {
    return new Stage(way, server, oneWay, model, dictionary);
  }

  DeviceKey key() {
    return key;
  }

  SimulatedDevice device() {
    return device;
  }

  private Acs acs() {
    return server.acs();
  }

  private Device known() {
    return acs().devices().find(key).orElseThrow();
  }

  private FleetConfig fleet(DeviceModel model) throws IOException, NotReady {
    InetSocketAddress cwmp = far(server.cwmp());
    FleetConfig.Builder config =
        FleetConfig.at("http://" + text(cwmp) + "/")
            .models(List.of(model))
            .login(server.login().username(), server.login().password())
            .interval(Duration.ofDays(1))
            .firstSerial(serial())
            .misbehave(List.of(Misbehaviours.find(ALWAYS_CHALLENGES).orElseThrow()))
            .requestsPerMinute(REQUESTS_PER_MINUTE);
    return switch (way) {
      case HTTP, FORWARDED, XMPP -> config.build();
      case UDP -> config.surroundings(behindNat()).build();
    };
  }

  /** Each kind of request has a device of its own, so that none learns from another. */
  private int serial() {
    return switch (way) {
      case HTTP -> 1;
      case FORWARDED -> 2;
      case UDP -> 3;
      case XMPP -> 4;
    };
  }

  private Surroundings behindNat() throws IOException, NotReady {
    InetSocketAddress stun = server.stun().orElseThrow(() -> new NotReady(BenchTrouble.NO_STUN));
    InetSocketAddress reached = oneWay.isZero() ? stun : farByUdp(stun);
    return Surroundings.behind(NatKind.PORT_RESTRICTED)
        .stun(reached.getAddress().getHostAddress(), reached.getPort());
  }

  /** The same place at the end of the long way, where one is wanted. */
  private InetSocketAddress far(InetSocketAddress place) throws IOException {
    return oneWay.isZero() ? place : relay(place).address();
  }

  private TcpRelay relay(InetSocketAddress place) throws IOException {
    TcpRelay relay = TcpRelay.start(InetAddress.getLoopbackAddress(), place, oneWay);
    ends.push(relay::close);
    return relay;
  }

  private InetSocketAddress farByUdp(InetSocketAddress place) throws IOException {
    UdpRelay relay = UdpRelay.start(InetAddress.getLoopbackAddress(), place, oneWay);
    ends.push(relay::close);
    return relay.address();
  }

  /** Waits until the server knows how to reach the device this way. */
  private void reach() throws IOException, NotReady, InterruptedException {
    switch (way) {
      case HTTP -> {
        if (!oneWay.isZero()) {
          callAt(forwarded());
        }
      }
      case FORWARDED -> callAt(forwarded());
      case UDP ->
          until(
              () -> !known().reported().udpConnectionRequestAddress().isEmpty(),
              BenchTrouble.UDP_UNKNOWN);
      case XMPP -> connect();
    }
    awaitIdle();
  }

  /** A port elsewhere that leads to where the device listens. */
  private InetSocketAddress forwarded() throws IOException {
    URI own = URI.create(device.connectionRequestUrl());
    return relay(new InetSocketAddress(own.getHost(), own.getPort())).address();
  }

  private void callAt(InetSocketAddress place) throws NotReady, InterruptedException {
    String url = "http://" + text(place) + URI.create(device.connectionRequestUrl()).getPath();
    device.setLocally(known().reported().root() + URL, url);
    device.informNow();
    until(
        () -> known().reported().connectionRequestUrl().equals(url), BenchTrouble.ADDRESS_UNKNOWN);
  }

  private void connect() throws IOException, NotReady, InterruptedException {
    InetSocketAddress broker =
        server.xmpp().orElseThrow(() -> new NotReady(BenchTrouble.NO_BROKER));
    switch (acs().xmpp().prepare(known(), ORIGIN)) {
      case XmppService.Result.Queued(Operation operation) -> carryOut(operation);
      case XmppService.Result.Refused(Phrase why) -> throw new NotReady(why);
    }
    until(this::isOnline, BenchTrouble.NEVER_ONLINE);
    if (!oneWay.isZero()) {
      Optional<Instant> before = acs().xmpp().onlineSince(known());
      TcpRelay relay = relay(broker);
      String port = Integer.toString(relay.address().getPort());
      String path = known().reported().root() + "XMPP.Connection.1.Server.1.Port";
      carryOut(
          acs()
              .operations()
              .enqueue(
                  key,
                  new Work.WriteValues(
                      List.of(ParameterValue.of(path, port, ValueType.UNSIGNED_INT))),
                  ORIGIN));
      until(
          () -> isOnline() && !acs().xmpp().onlineSince(known()).equals(before),
          BenchTrouble.NEVER_ONLINE);
    }
  }

  private boolean isOnline() {
    return acs().xmpp().onlineSince(known()).isPresent();
  }

  private void carryOut(Operation operation) throws NotReady, InterruptedException {
    acs().poker().poke(key, PATIENCE);
    Operation ended =
        Waiting.get(
            acs().operations().whenEnded(operation.id()), PATIENCE, BenchTrouble.SETTINGS_LATE);
    if (ended.state() != OperationState.DONE) {
      throw new NotReady(BenchTrouble.SETTINGS_REFUSED, outcome(ended));
    }
  }

  /** How an operation ended, in few words of the protocol. */
  static String outcome(Operation ended) {
    return ended.outcome().orElse(null) instanceof Outcome.Refused(Fault fault, Phrase _)
        ? fault.code() + " " + fault.text()
        : ended.state().text();
  }

  /** Waits until nothing is left to be done on the device and its session is over. */
  private void awaitIdle() throws NotReady, InterruptedException {
    until(() -> acs().operations().pending(key) == 0, BenchTrouble.BUSY);
  }

  private void until(BooleanSupplier holds, BenchTrouble otherwise)
      throws NotReady, InterruptedException {
    Waiting.until(holds, acs().events(), PATIENCE, otherwise);
  }

  private static String text(InetSocketAddress place) {
    return place.getAddress().getHostAddress() + ":" + place.getPort();
  }

  /** Switches the device off. */
  @Override
  public void close() {
    for (Runnable end = ends.poll(); end != null; end = ends.poll()) {
      end.run();
    }
  }
}
