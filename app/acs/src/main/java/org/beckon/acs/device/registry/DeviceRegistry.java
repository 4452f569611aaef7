package org.beckon.acs.device.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.device.Tags;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.store.DeviceStore;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;

/**
 * The devices, in memory and in the store. A plain periodic Inform with nothing new waits for no
 * disk; everything else is durable before the device is answered. Thread-safe.
 */
public final class DeviceRegistry implements DeviceDirectory {
  /** An alias is cut to this. */
  private static final int LONGEST_ALIAS = 100;

  /** Events that say nothing beyond that the device called: their loss in a crash is no loss. */
  private static final Set<String> PLAIN = Set.of(EventCode.PERIODIC, EventCode.CONNECTION_REQUEST);

  private final ConcurrentSkipListMap<DeviceKey, Entry> entries = new ConcurrentSkipListMap<>();
  private final DeviceStore store;
  private final ParameterStore parameterStore;
  private final ParameterKeeper parameters;
  private final AccessBook access;
  private final Consumer<AcsEvent> events;
  private final Consumer<DeviceKey> forgetting;
  private final Clock clock;

  /**
   * The devices as the store has them.
   *
   * @param access who is held; lets go of devices that are forgotten
   * @param events told of what people do; what sessions do is told to the consumer that they bring
   * @param forgetting called when a device was forgotten
   */
  public DeviceRegistry(
      DeviceStore store,
      ParameterStore parameters,
      AccessBook access,
      Consumer<AcsEvent> events,
      Consumer<DeviceKey> forgetting,
      Clock clock) {
    this.store = store;
    this.parameterStore = parameters;
    this.parameters = new ParameterKeeper(parameters);
    this.access = access;
    this.events = events;
    this.forgetting = forgetting;
    this.clock = clock;
    for (Device device : store.loadAll()) {
      entries.put(device.key(), new Entry(Optional.of(device)));
    }
  }

  /** Number of devices. */
  public int size() {
    return entries.size();
  }

  /** As which device an Inform's sender is or will be known. */
  public DeviceKey keyOf(Inform inform, Caller caller) {
    return Identity.of(inform.deviceId(), caller).key();
  }

  /** Whether nothing may run on this device before a person approves it. */
  public boolean isHeld(DeviceKey key) {
    return access.of(key).held();
  }

  /** Whether this device was seen before. */
  public boolean knows(DeviceKey key) {
    return find(key).isPresent();
  }

  /** Takes in an Inform. */
  public Admission informed(
      Inform inform, Speech speech, Caller caller, Consumer<AcsEvent> telling) {
    Identity identity = Identity.of(inform.deviceId(), caller);
    while (true) {
      Entry entry = entries.computeIfAbsent(identity.key(), absent -> new Entry(Optional.empty()));
      entry.lock.lock();
      try {
        // Another entry stands there when the device was forgotten meanwhile.
        if (entries.get(identity.key()) == entry) {
          return informed(entry, identity, inform, speech, caller, telling);
        }
      } finally {
        entry.lock.unlock();
      }
    }
  }

  private Admission informed(
      Entry entry,
      Identity identity,
      Inform inform,
      Speech speech,
      Caller caller,
      Consumer<AcsEvent> telling) {
    Optional<Device> before = entry.device();
    List<Phrase> alarms = entry.rhythm().informed(inform, caller.now());
    Device now =
        merge(
            before,
            identity.with(alarms.stream().map(Phrase::words).toList()),
            inform,
            speech,
            caller);
    boolean bootstrap = inform.has(EventCode.BOOTSTRAP);
    if (bootstrap) {
      now = Changed.credentials(now, Credentials.NONE);
    }
    keep(entry, before, now, inform.event());
    if (bootstrap && before.isPresent()) {
      parameters.forgetAttributes(now.key());
    }
    keepParameters(entry, now.key(), inform.parameterList(), caller.now(), telling);
    telling.accept(new AcsEvent.DeviceChanged(now.key()));
    List<String> known = before.map(Device::notes).orElse(List.of());
    return new Admission(
        now,
        before.isEmpty(),
        bootstrap,
        alarms.stream().filter(alarm -> !known.contains(alarm.words())).toList());
  }

  private static Device merge(
      Optional<Device> before, Identity identity, Inform inform, Speech speech, Caller caller) {
    Reported old = before.map(Device::reported).orElse(Reported.NOTHING);
    Instant first = before.map(known -> known.contact().first()).orElse(caller.now());
    Device known =
        before.orElseGet(
            () ->
                new Device(
                    identity.key(),
                    inform.deviceId(),
                    "",
                    Set.of(),
                    new Contact(first, first, List.of(), "", "", ""),
                    Reported.NOTHING,
                    Credentials.NONE,
                    List.of()));
    return Changed.informed(
        known,
        inform.deviceId(),
        new Contact(
            first,
            caller.now(),
            inform.event(),
            caller.address(),
            speech.namespace(),
            speech.cwmpVersion()),
        ReportedValues.informed(old, inform.parameterList()),
        identity.notes());
  }

  private void keep(Entry entry, Optional<Device> before, Device now, List<Event> acknowledged) {
    boolean same = before.isPresent() && Changed.contact(before.get(), now.contact()).equals(now);
    if (same && acknowledged.stream().allMatch(event -> PLAIN.contains(event.code()))) {
      store.touch(now.key(), now.contact());
    } else {
      store.save(now);
    }
    entry.device(now);
  }

  private void keepParameters(
      Entry entry,
      DeviceKey key,
      List<ParameterValue> values,
      Instant now,
      Consumer<AcsEvent> telling) {
    long fingerprint = Fingerprint.of(values);
    if (fingerprint != entry.fingerprint()) {
      parameters.values(key, values, now);
      entry.fingerprint(fingerprint);
      telling.accept(new AcsEvent.ParametersChanged(key));
    }
  }

  /** Keeps what a device's answers taught; nothing when the device was forgotten meanwhile. */
  public void learn(DeviceKey key, List<Learned> facts, Consumer<AcsEvent> telling) {
    Entry entry = entries.get(key);
    if (entry == null || facts.isEmpty()) {
      return;
    }
    entry.lock.lock();
    try {
      Device before = entry.device().orElse(null);
      if (before == null) {
        return;
      }
      Device now = before;
      boolean kept = false;
      for (Learned fact : facts) {
        kept |= parameters.learn(key, fact, clock.instant());
        if (fact instanceof Learned.Written(List<ParameterValue> values)) {
          access.taken(key, before.reported().root(), values);
        }
        now = Lessons.learn(now, fact);
      }
      if (!now.equals(before)) {
        store.save(now);
        entry.device(now);
        telling.accept(new AcsEvent.DeviceChanged(key));
      }
      if (kept) {
        telling.accept(new AcsEvent.ParametersChanged(key));
      }
    } finally {
      entry.lock.unlock();
    }
  }

  /** A session of the device is open from now on. */
  public void opened(DeviceKey key, SessionId session) {
    Entry entry = entries.get(key);
    if (entry != null) {
      entry.opened(session);
    }
  }

  /** That session is over; {@code well} when it came to its end. */
  public void closed(DeviceKey key, SessionId session, boolean well) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return;
    }
    entry.closed(session);
    if (!well) {
      entry.lock.lock();
      try {
        entry.rhythm().failed(clock.instant());
      } finally {
        entry.lock.unlock();
      }
    }
  }

  @Override
  public List<Device> all() {
    return entries.values().stream().flatMap(entry -> entry.device().stream()).toList();
  }

  @Override
  public Optional<Device> find(DeviceKey key) {
    return Optional.ofNullable(entries.get(key)).flatMap(Entry::device);
  }

  @Override
  public Lookup resolve(String text) {
    return DeviceSearch.find(text, all());
  }

  @Override
  public DeviceState state(Device device) {
    Entry entry = entries.get(device.key());
    if (entry != null && entry.isInSession()) {
      return DeviceState.IN_SESSION;
    }
    if (access.of(device.key()).held()) {
      return DeviceState.HELD;
    }
    return Punctuality.isLate(device, clock.instant()) ? DeviceState.LATE : DeviceState.ONLINE;
  }

  @Override
  public boolean approve(DeviceKey key, String by) {
    if (find(key).isEmpty() || !access.of(key).held()) {
      return false;
    }
    access.change(key, known -> known.held(false));
    events.accept(new AcsEvent.Approved(key, by));
    events.accept(new AcsEvent.DeviceChanged(key));
    return true;
  }

  @Override
  public boolean rename(DeviceKey key, String alias) {
    String name = alias.strip();
    String kept = name.length() > LONGEST_ALIAS ? name.substring(0, LONGEST_ALIAS) : name;
    return change(key, device -> Changed.alias(device, kept));
  }

  @Override
  public boolean tag(DeviceKey key, Set<String> tags) {
    Tags.problem(tags)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem.words());
            });
    return change(key, device -> Changed.tags(device, tags));
  }

  private boolean change(DeviceKey key, UnaryOperator<Device> change) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return false;
    }
    entry.lock.lock();
    try {
      Optional<Device> changed = entry.device().map(change);
      changed.ifPresent(
          device -> {
            store.save(device);
            entry.device(device);
            events.accept(new AcsEvent.DeviceChanged(key));
          });
      return changed.isPresent();
    } finally {
      entry.lock.unlock();
    }
  }

  @Override
  public List<StoredParameter> parameters(DeviceKey key, String path) {
    return parameterStore.read(key, path);
  }

  @Override
  public boolean forget(DeviceKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return false;
    }
    entry.lock.lock();
    try {
      store.delete(key);
      access.forget(key);
      entries.remove(key, entry);
    } finally {
      entry.lock.unlock();
    }
    forgetting.accept(key);
    events.accept(new AcsEvent.DeviceForgotten(key));
    return true;
  }
}
