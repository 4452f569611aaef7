package org.beckon.acs.reach.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PhraseCode;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.ForwardRefusal;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.Gateway.Evidence;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

/** The life of a forwarded port, with the gateway's queue played by hand. */
class ReachBookTest {
  private static final String OUTSIDE = "203.0.113.7";

  private final Device device = Devices.behind(OUTSIDE, "http://192.168.1.20:7547/cr");
  private final Device router = Devices.gateway("InternetGatewayDevice.", OUTSIDE);
  private final Devices devices = new Devices(device, router);
  private final InMemoryStores stores = new InMemoryStores();
  private final LinkedBlockingQueue<AcsEvent> told = new LinkedBlockingQueue<>();
  private final Queue operations = new Queue();
  private final Events events = new Events();
  private final List<Optional<Via>> pokes = new CopyOnWriteArrayList<>();
  private ReachBook reach = open();

  @Test
  void forwardsThroughTheGatewayAndProvesIt() throws Exception {
    Reach.Result result = reach.forward(device, Optional.empty(), OptionalInt.empty(), "test");

    Operation work = ((Reach.Result.Queued) result).operation();
    assertThat(work.device()).isEqualTo(router.key());
    assertThat(work.work())
        .isEqualTo(new Work.ForwardPort("192.168.1.20", 7547, 0, "Beckon " + device.key()));
    assertThat(reach.of(device).source()).isEqualTo(Destination.Source.REPORTED);

    end(work, new Outcome.Forwarded("row.3.", 17547, true));
    assertThat(reach.of(device).url()).isEqualTo("http://" + OUTSIDE + ":17547/cr");
    assertThat(reach.of(device).ownersWord()).isTrue();
    assertThat(pokes).containsExactly(Optional.of(Via.HTTP));

    PortForward forward = forward();
    assertThat(forward.by()).isEqualTo("test");
    assertThat(forward.instance()).isEqualTo("row.3.");
  }

  @Test
  void takesItAwayAgain() throws Exception {
    open(new Outcome.Forwarded("row.3.", 17547, true));

    Operation removal = ((Reach.Result.Queued) reach.unforward(device, "test")).operation();
    assertThat(removal.work()).isEqualTo(new Work.UnforwardPort("row.3.", "192.168.1.20", 7547));
    assertThat(forward().state()).isEqualTo(PortForward.State.CLOSING);
    assertThat(reach.of(device).source()).isEqualTo(Destination.Source.REPORTED);
    assertThat(((Reach.Result.Queued) reach.unforward(device, "test")).operation().id())
        .isEqualTo(removal.id());

    end(removal, new Outcome.Removed(0));
    assertThat(reach.address(device.key())).isEmpty();
    assertThat(stores.reach().addresses()).isEmpty();
  }

  @Test
  void aRowThatWasThereIsLeftThere() throws Exception {
    open(new Outcome.Forwarded("row.1.", 8000, false));

    assertThat(reach.unforward(device, "test")).isInstanceOf(Reach.Result.Done.class);
    assertThat(reach.address(device.key())).isEmpty();
  }

  @Test
  void saysWhyTheGatewayRefused() throws Exception {
    open(new Outcome.Refused(Fault.of(9004, "Resources exceeded")));

    assertThat(forward().state()).isEqualTo(PortForward.State.FAILED);
    assertThat(forward().problem().words()).contains("9004").contains("Resources exceeded");
    assertThat(reach.of(device).source()).isEqualTo(Destination.Source.REPORTED);
    assertThat(pokes).isEmpty();
    assertThat(reach.unforward(device, "test")).isInstanceOf(Reach.Result.Done.class);
  }

  @Test
  void anOpenPortStaysOpenWhereAChangeOfItIsRefused() throws Exception {
    open(new Outcome.Forwarded("row.3.", 17547, true));
    pokes.clear();
    open(new Outcome.Abandoned("Port 8080 is taken."));

    assertThat(forward().state()).isEqualTo(PortForward.State.OPEN);
    assertThat(forward().problem().words()).contains("8080");
    assertThat(reach.of(device).url()).contains(":17547/");
    assertThat(pokes).isEmpty();
  }

  @Test
  void aRemovalThatIsRefusedIsNotForgotten() throws Exception {
    open(new Outcome.Forwarded("row.3.", 17547, true));
    Operation removal = ((Reach.Result.Queued) reach.unforward(device, "test")).operation();
    end(removal, new Outcome.Refused(Fault.of(9001, "Request denied")));

    assertThat(forward().state()).isEqualTo(PortForward.State.FAILED);
    assertThat(forward().instance()).isEqualTo("row.3.");
    assertThat(reach.unforward(device, "test")).isInstanceOf(Reach.Result.Queued.class);
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    Operation work =
        ((Reach.Result.Queued)
                reach.forward(device, Optional.empty(), OptionalInt.of(9000), "test"))
            .operation();
    reach.close();
    operations.end(work, new Outcome.Forwarded("row.3.", 9000, true));

    // The one that was closed followed it too; only what the store has counts now.
    reach = open();
    await(() -> reach.of(device).source() == Destination.Source.FORWARD);
    assertThat(forward().externalPort()).isEqualTo(9000);
  }

  @Test
  void aCancelledOrderLeavesNothing() {
    reach.forward(device, Optional.empty(), OptionalInt.empty(), "test");

    assertThat(reach.unforward(device, "test")).isInstanceOf(Reach.Result.Done.class);
    assertThat(reach.address(device.key())).isEmpty();
    assertThat(operations.queue.pending(router.key())).isZero();
  }

  @Test
  void aForgottenDeviceLosesItsRowOnTheGateway() throws Exception {
    open(new Outcome.Forwarded("row.3.", 17547, true));
    devices.forget(device.key());
    stores.reach().delete(device.key());

    events.publish(new AcsEvent.DeviceForgotten(device.key()));

    assertThat(operations.queue.recent(Optional.of(router.key()), 1).getFirst().work())
        .isEqualTo(new Work.UnforwardPort("row.3.", "192.168.1.20", 7547));
    assertThat(stores.reach().addresses()).isEmpty();
  }

  @Test
  void anAddressThatWasSetStaysWhereTheGatewayRefuses() throws Exception {
    reach.setAddress(device, "10.8.0.5", "test");
    open(new Outcome.Refused(Fault.of(9004, "Resources exceeded")));
    assertThat(reach.of(device).url()).isEqualTo("http://10.8.0.5:7547/cr");

    reach.unforward(device, "test");
    open(new Outcome.Forwarded("row.3.", 17547, true));
    assertThat(reach.of(device).source()).isEqualTo(Destination.Source.FORWARD);
    assertThat(reach.address(device.key()).orElseThrow().template()).isEmpty();
  }

  @Test
  void whatIsRefusedIsSaidWithTheFault() throws Exception {
    Phrase doing = Phrase.of(ForwardTrouble.PORT_REFUSED, "8080");
    open(new Outcome.Refused(Fault.of(9001, "Request denied"), doing));

    assertThat(forward().problem().words())
        .isEqualTo("The gateway refused to forward port 8080: Request denied (9001)");
  }

  @Test
  void aDeviceThatIsForgottenWhileItsGatewayIsToldLeavesNoRow() throws Exception {
    Operation work =
        ((Reach.Result.Queued) reach.forward(device, Optional.empty(), OptionalInt.empty(), "test"))
            .operation();
    assertThat(operations.queue.take(router.key(), event -> {})).isPresent();
    devices.forget(device.key());
    events.publish(new AcsEvent.DeviceForgotten(device.key()));
    told.clear();
    operations.queue.end(work.id(), new Outcome.Forwarded("row.3.", 17547, true), event -> {});
    assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();

    assertThat(operations.queue.recent(Optional.of(router.key()), 1).getFirst().work())
        .isEqualTo(new Work.UnforwardPort("row.3.", "192.168.1.20", 7547));
  }

  @Test
  void workForAForgottenDeviceDoesNotWaitOn() {
    reach.forward(device, Optional.empty(), OptionalInt.empty(), "test");
    devices.forget(device.key());
    events.publish(new AcsEvent.DeviceForgotten(device.key()));

    assertThat(operations.queue.pending(router.key())).isZero();
  }

  @Test
  void refusesWhatCannotBeForwarded() {
    Device direct = Devices.behind("192.168.1.20", "http://192.168.1.20:7547/cr");
    assertThat(refusal(direct)).isEqualTo(ForwardRefusal.NOT_BEHIND_NAT);
    assertThat(refusal(Devices.behind(OUTSIDE, ""))).isEqualTo(ForwardRefusal.NO_ADDRESS);
    assertThat(refusal(Devices.behind("2001:db8::1", "http://[2001:db8::9]:7547/")))
        .isEqualTo(ForwardRefusal.IPV6);
    assertThat(refusal(Devices.behind("198.51.100.1", "http://192.168.1.20:7547/cr")))
        .isEqualTo(ForwardRefusal.NO_GATEWAY);
  }

  @Test
  void severalLikelyGatewaysHaveToBeNamed() {
    Device other =
        Devices.device(
            new DeviceId("Acme", "00D09E", "GW", "other"),
            "InternetGatewayDevice.",
            OUTSIDE,
            "http://" + OUTSIDE + ":7547/gw");
    Devices both = new Devices(device, router, other);
    ReachBook wide =
        new ReachBook(
            new AddressBook(stores.reach(), Clock.systemUTC()),
            both,
            operations.queue,
            new Proofs(),
            events,
            told::add,
            Clock.systemUTC());
    assertThat(
            ((Reach.Result.Refused)
                    wide.forward(device, Optional.empty(), OptionalInt.empty(), "test"))
                .why())
        .isEqualTo(
            Phrase.of(
                ForwardRefusal.MANY_GATEWAYS, router.key().text() + ", " + other.key().text()))
        .extracting(Phrase::words, InstanceOfAssertFactories.STRING)
        .contains("--gateway")
        .contains(other.key().text());

    both.store(device, "Device.GatewayInfo.ManufacturerOUI", "00D09E")
        .store(device, "Device.GatewayInfo.SerialNumber", "other")
        .store(device, "Device.GatewayInfo.ProductClass", "GW");
    assertThat(wide.gateways(device).getFirst())
        .isEqualTo(new Gateway(other, Set.of(Evidence.NAMED, Evidence.SAME_ADDRESS)));
    assertThat(wide.forward(device, Optional.empty(), OptionalInt.empty(), "test"))
        .isInstanceOf(Reach.Result.Queued.class);
  }

  @Test
  void aGatewayIsKnownByItsOuterAddressAndByItsListOfDevices() {
    Device elsewhere = Devices.gateway("Device.", "198.51.100.9");
    Devices two =
        new Devices(device, elsewhere)
            .store(elsewhere, "Device.IP.Interface.2.IPv4Address.1.IPAddress", OUTSIDE)
            .store(
                elsewhere, "Device.ManagementServer.ManageableDevice.4.ManufacturerOUI", "00D09E")
            .store(elsewhere, "Device.ManagementServer.ManageableDevice.4.SerialNumber", "SN1")
            .store(elsewhere, "Device.ManagementServer.ManageableDevice.4.ProductClass", "STB");
    assertThat(new GatewayFinder(two).of(device))
        .containsExactly(new Gateway(elsewhere, Set.of(Evidence.LISTED, Evidence.OUTER_ADDRESS)));
  }

  private PhraseCode refusal(Device wanted) {
    return ((Reach.Result.Refused)
            reach.forward(wanted, Optional.empty(), OptionalInt.empty(), "test"))
        .why()
        .code();
  }

  private ReachBook open() {
    return new ReachBook(
        new AddressBook(stores.reach(), Clock.systemUTC()),
        devices,
        operations.queue,
        new Proofs(),
        events,
        told::add,
        Clock.systemUTC());
  }

  private void open(Outcome outcome) throws Exception {
    end(
        ((Reach.Result.Queued) reach.forward(device, Optional.empty(), OptionalInt.empty(), "test"))
            .operation(),
        outcome);
  }

  private PortForward forward() {
    return reach.address(device.key()).orElseThrow().forward().orElseThrow();
  }

  /** Ends the work and waits until the book has heard of it. */
  private void end(Operation work, Outcome outcome) throws Exception {
    told.clear();
    operations.end(work, outcome);
    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new AcsEvent.DeviceChanged(device.key()));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  /** The real queue, with sessions played by hand. */
  private final class Queue {
    final OperationQueue queue =
        new OperationQueue(stores.operations(), event -> {}, Clock.systemUTC());

    void end(Operation operation, Outcome outcome) {
      assertThat(queue.take(operation.device(), event -> {})).isPresent();
      queue.end(operation.id(), outcome, event -> {});
    }
  }

  private final class Proofs implements Poker {
    @Override
    public CompletableFuture<PokeTrace> poke(
        DeviceKey key, Optional<Via> only, Duration wait, Consumer<PokeStep> progress) {
      pokes.add(only);
      return new CompletableFuture<>();
    }

    @Override
    public Map<Via, Cause> missing(DeviceKey key) {
      return Map.of();
    }

    @Override
    public Map<Via, PokeTrace> ways(DeviceKey key) {
      return Map.of();
    }

    @Override
    public Optional<PokeTrace> latest(DeviceKey key) {
      return Optional.empty();
    }

    @Override
    public List<PokeTrace> history(DeviceKey key, int limit) {
      return List.of();
    }
  }

  private static final class Events implements AcsEvents {
    private final List<Consumer<AcsEvent>> watchers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<AcsEvent> watcher) {
      watchers.add(watcher);
      return () -> watchers.remove(watcher);
    }

    void publish(AcsEvent event) {
      watchers.forEach(watcher -> watcher.accept(event));
    }
  }
}
