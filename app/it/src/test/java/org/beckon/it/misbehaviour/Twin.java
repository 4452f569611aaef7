package org.beckon.it.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.server.Acs;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.misbehaviour.Misbehaviour;

/** One misbehaving CPE and the server that manages it, as somebody uses both. */
final class Twin implements AutoCloseable {
  /** What of a home router is enough: the rest would only take time to read. */
  private static final List<String> BRANCHES =
      List.of("DeviceInfo.", "ManagementServer.", "NAT.", "Time.", "WiFi.");

  private static final long PATIENCE_SECONDS = 40;
  private static final Duration POKE = Duration.ofSeconds(15);

  private final Acs acs;
  private final String name;
  private final int number;
  private final Fleet fleet;

  private Twin(Acs acs, String name, int number, Fleet fleet) {
    this.acs = acs;
    this.name = name;
    this.number = number;
    this.fleet = fleet;
  }

  /**
   * Switches a CPE on that misbehaves.
   *
   * @param number makes its serial number
   */
  static Twin start(
      Acs acs,
      String url,
      DeviceModel router,
      Dictionary dictionary,
      int number,
      Misbehaviour... misbehaviours)
      throws IOException {
    String name = misbehaviours[0].name();
    Fleet fleet =
        Fleet.start(
            FleetConfig.at(url)
                .models(List.of(model(router, name)))
                .login("cpe", "onboarding 1")
                .interval(Duration.ofHours(1))
                .rebootTime(Duration.ofMillis(100))
                .firstSerial(number)
                .misbehave(Arrays.asList(misbehaviours))
                .slowness(Duration.ofSeconds(2))
                .build(),
            dictionary);
    // A session that fails is tried again soon.
    fleet.device(0).setLocally("Device.ManagementServer.CWMPRetryMinimumWaitInterval", "1");
    return new Twin(acs, name, number, fleet);
  }

  /** A model of its own, for what the server learns of a model. */
  private static DeviceModel model(DeviceModel router, String name) {
    DeviceId id = router.deviceId();
    List<ModelNode> nodes =
        router.nodes().stream().filter(node -> isWanted(router.root(), node.path())).toList();
    return new DeviceModel(
        router.name(),
        router.title(),
        router.root(),
        new DeviceId(id.manufacturer(), id.oui(), name, id.serialNumber()),
        nodes);
  }

  private static boolean isWanted(String root, String path) {
    return path.equals(root)
        || path.indexOf('.', root.length()) < 0
        || BRANCHES.stream().anyMatch(branch -> path.startsWith(root + branch));
  }

  /** The CPE's side. */
  SimulatedDevice cpe() {
    return fleet.device(0);
  }

  /** Waits until the server knows it and has given it its credentials. */
  DeviceKey admitted() throws Exception {
    return await(
        () ->
            acs.devices().all().stream()
                .filter(this::isThis)
                .filter(device -> !device.connectionRequest().username().isEmpty())
                .map(Device::key)
                .findFirst());
  }

  private boolean isThis(Device device) {
    return device.id().serialNumber().startsWith(String.format("SIM%06d", number))
        || device.id().productClass().equals(name);
  }

  /** Waits until the server has something to give. */
  <T> T await(Supplier<Optional<T>> wanted) throws Exception {
    CompletableFuture<T> found = new CompletableFuture<>();
    AcsEvents.Subscription watch =
        acs.events().subscribe(event -> wanted.get().ifPresent(found::complete));
    try {
      wanted.get().ifPresent(found::complete);
      return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      watch.close();
    }
  }

  /** Has work done, and pokes the CPE for it; gives what came of it. */
  Outcome pokedFor(Work work) throws Exception {
    Operation queued = acs.operations().enqueue(idle(), work, "test");
    PokeTrace trace = poked();
    assertThat(trace.result()).as(trace.toString()).isEqualTo(PokeTrace.Result.INFORM);
    return ended(queued);
  }

  /** Waits until no session runs: a poke during one may be lost in a reboot at its end. */
  private DeviceKey idle() throws Exception {
    DeviceKey key = admitted();
    return await(
        () ->
            acs.devices()
                .find(key)
                .filter(device -> acs.devices().state(device) != DeviceState.IN_SESSION)
                .map(Device::key));
  }

  /** Has two things done, in one session if it can be, else in two; gives the second's outcome. */
  Outcome pokedTwiceFor(Work first, Work second) throws Exception {
    DeviceKey key = idle();
    acs.operations().enqueue(key, first, "test");
    Operation queued = acs.operations().enqueue(key, second, "test");
    poked();
    idle();
    poked();
    return ended(queued);
  }

  /** Has work done when the CPE calls by itself. */
  Outcome calledFor(Work work) throws Exception {
    Operation queued = acs.operations().enqueue(admitted(), work, "test");
    cpe().informNow();
    return ended(queued);
  }

  private Outcome ended(Operation queued) throws Exception {
    return acs.operations()
        .whenEnded(queued.id())
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .outcome()
        .orElseThrow();
  }

  /** Pokes it and waits for what comes of that. */
  PokeTrace poked() throws Exception {
    return acs.poker().poke(admitted(), POKE).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The device as the server knows it now. */
  private Device device() throws Exception {
    return acs.devices().find(admitted()).orElseThrow();
  }

  /** What counts for it of what the server knows of quirks. */
  Quirks quirks() throws Exception {
    return acs.quirks().effective(device());
  }

  /** Sets a quirk of its model by hand. */
  void set(Quirk quirk) throws Exception {
    assertThat(acs.quirks().set(ModelKey.of(device()), quirk, Quirk.ON, "test")).isEmpty();
  }

  /** Waits until the server says something odd of the device, in words with these among them. */
  void noted(String words) throws Exception {
    DeviceKey key = admitted();
    await(
        () -> acs.devices().find(key).filter(device -> device.notes().toString().contains(words)));
  }

  /** Waits for a session, running or over, of which this is true. */
  SessionSummary session(Predicate<SessionSummary> wanted) throws Exception {
    DeviceKey key = admitted();
    return await(
        () -> acs.journal().recent(Optional.of(key), 100).stream().filter(wanted).findFirst());
  }

  @Override
  public void close() {
    fleet.close();
  }
}
