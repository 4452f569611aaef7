package org.beckon.acs.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.registry.Admission;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.store.OperationStore;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

class FirstContactTest {
  private static final Credentials KEYS = new Credentials("u", "p");
  private static final Outcome REFUSED = new Outcome.Refused(Fault.of(9003, "Invalid arguments"));
  private static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");

  private final InMemoryStores stores = new InMemoryStores();
  private final CountedReads history = new CountedReads(stores.operations());
  private final OperationQueue queue = new OperationQueue(history, event -> {}, Clock.systemUTC());
  private final AccessBook access =
      new AccessBook(stores.access(), () -> new Credentials("beckon", "shared"));
  private final FirstContact rule = new FirstContact(queue, access, () -> false);

  private List<String> call(
      FirstContact applied, String root, Credentials known, boolean first, String... events) {
    List<Event> codes = Stream.of(events).map(Event::of).toList();
    Device device =
        new Device(
            KEY,
            new DeviceId("Acme", "00D09E", "GW1", "SN1"),
            "",
            Set.of(),
            new Contact(Instant.EPOCH, Instant.EPOCH, codes, "192.0.2.1", "", ""),
            new Reported(root, "", "", "", "", "", "", "", 0),
            known,
            List.of());
    boolean bootstrap = codes.stream().anyMatch(event -> event.is(EventCode.BOOTSTRAP));
    return applied.apply(new Admission(device, first, bootstrap, List.of()), event -> {});
  }

  private List<String> call(String root, Credentials known, boolean first, String... events) {
    return call(rule, root, known, first, events);
  }

  /** Ends all that waits: the writes in this way, the reads well. */
  private void end(Outcome ofWrites) {
    for (Optional<Operation> next = queue.take(KEY, event -> {});
        next.isPresent();
        next = queue.take(KEY, event -> {})) {
      boolean write = next.get().work() instanceof Work.WriteValues;
      queue.end(next.get().id(), write ? ofWrites : new Outcome.Acknowledged(), event -> {});
    }
  }

  private List<Work> queued() {
    return queue.recent(Optional.of(KEY), 10).reversed().stream().map(Operation::work).toList();
  }

  @Test
  void givesANewDeviceCredentialsAndAsksForItsModel() {
    call("Device.", Credentials.NONE, true);
    assertThat(queued()).hasSize(2);
    Work.WriteValues write = (Work.WriteValues) queued().getFirst();
    assertThat(write.values())
        .extracting(ParameterValue::name)
        .containsExactly(
            "Device.ManagementServer.ConnectionRequestUsername",
            "Device.ManagementServer.ConnectionRequestPassword");
    assertThat(write.values()).allMatch(value -> value.value().length() >= 12);
    assertThat(queued().get(1))
        .isEqualTo(
            new Work.ReadValues(
                List.of(
                    "Device.DeviceInfo.ModelName",
                    "Device.ManagementServer.PeriodicInformInterval")));
  }

  @Test
  void doesSoOnceWhileItWaits() {
    call("Device.", Credentials.NONE, true, EventCode.BOOTSTRAP);
    call("Device.", Credentials.NONE, false, EventCode.BOOTSTRAP);
    assertThat(queued()).hasSize(2);
  }

  @Test
  void leavesAloneWhoIsKnown() {
    call("Device.", KEYS, true, EventCode.BOOTSTRAP);
    call("", Credentials.NONE, true, EventCode.BOOTSTRAP);
    assertThat(queued()).isEmpty();
  }

  @Test
  void offersAgainAtTheNextCallWhatWasLost() {
    call("Device.", Credentials.NONE, true);
    queue.cancel(queue.recent(Optional.of(KEY), 10).getLast().id());
    queue.cancel(queue.recent(Optional.of(KEY), 10).getFirst().id());

    call("Device.", Credentials.NONE, false, EventCode.PERIODIC);

    assertThat(queued()).hasSize(4);
  }

  @Test
  void offersWhatWasRefusedAgainAtTheNextStartOnly() {
    call("Device.", Credentials.NONE, true, EventCode.BOOT);
    end(REFUSED);

    assertThat(call("Device.", Credentials.NONE, false, EventCode.PERIODIC))
        .containsExactly(
            "It refused credentials for connection requests; they are offered again when it"
                + " starts.");
    assertThat(queued()).hasSize(2);
    assertThat(call("Device.", Credentials.NONE, false, EventCode.BOOT)).isEmpty();
    assertThat(queued()).hasSize(4);
  }

  @Test
  void readsTheHistoryAgainOnlyAfterItHasChanged() {
    call("Device.", Credentials.NONE, true, EventCode.BOOT);
    end(REFUSED);
    call("Device.", Credentials.NONE, false, EventCode.PERIODIC);
    int before = history.reads;
    call("Device.", Credentials.NONE, false, EventCode.PERIODIC);
    assertThat(history.reads).isEqualTo(before);

    // A person has them written after all.
    Operation refused = queue.recent(Optional.of(KEY), 10).getLast();
    queue.retry(refused.id(), FirstContact.ORIGIN);
    end(new Outcome.Written(0, List.of()));
    assertThat(call("Device.", Credentials.NONE, false, EventCode.PERIODIC)).isEmpty();
    assertThat(history.reads).isGreaterThan(before + 1);
    assertThat(queued()).hasSize(5);
  }

  @Test
  void exchangesTheSharedLoginWhereThatIsWanted() {
    FirstContact exchanging = new FirstContact(queue, access, () -> true);
    call(exchanging, "Device.", Credentials.NONE, true);

    Work.WriteValues write = (Work.WriteValues) queued().getLast();
    assertThat(write.values())
        .extracting(ParameterValue::name)
        .containsExactly("Device.ManagementServer.Username", "Device.ManagementServer.Password");
    Credentials written =
        new Credentials(write.values().getFirst().value(), write.values().getLast().value());
    assertThat(written.username()).isEqualTo(KEY.text());
    // Good before the device has it, and the shared one still.
    assertThat(access.of(KEY).offered()).isEqualTo(written);
    assertThat(access.of(KEY).hasOwn()).isFalse();

    access.change(KEY, known -> known.using(written));
    end(new Outcome.Written(0, List.of()));
    call(exchanging, "Device.", KEYS, false, EventCode.BOOT);
    assertThat(queued()).hasSize(3);
  }

  @Test
  void exchangesTheLoginAnewAfterTheDeviceHasLostIt() {
    FirstContact exchanging = new FirstContact(queue, access, () -> true);
    access.change(KEY, known -> known.using(new Credentials("u", "p")).reset());

    call(exchanging, "Device.", KEYS, false, EventCode.BOOTSTRAP);

    assertThat(queued()).hasSize(1);
    assertThat(access.of(KEY).own()).isEqualTo(new Credentials("u", "p"));
    assertThat(access.of(KEY).offered()).isNotEqualTo(Credentials.NONE);
  }

  @Test
  void saysThatADeviceTookALoginButDoesNotUseIt() {
    FirstContact exchanging = new FirstContact(queue, access, () -> true);
    call(exchanging, "Device.", KEYS, true);
    end(new Outcome.Written(0, List.of()));

    assertThat(call(exchanging, "Device.", KEYS, false, EventCode.PERIODIC))
        .containsExactly("It was given a login of its own, but does not use it yet.");
    assertThat(queued()).hasSize(1);
  }

  /** The operations of a store, and how often their history was read. */
  private static final class CountedReads implements OperationStore {
    private final OperationStore store;
    private int reads;

    CountedReads(OperationStore store) {
      this.store = store;
    }

    @Override
    public List<Operation> unfinished() {
      return store.unfinished();
    }

    @Override
    public long lastId() {
      return store.lastId();
    }

    @Override
    public void save(Operation operation) {
      store.save(operation);
    }

    @Override
    public Optional<Operation> find(OperationId id) {
      return store.find(id);
    }

    @Override
    public List<Operation> recent(Optional<DeviceKey> device, int limit) {
      reads++;
      return store.recent(device, limit);
    }
  }
}
