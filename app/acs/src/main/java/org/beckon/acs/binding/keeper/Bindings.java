package org.beckon.acs.binding.keeper;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.binding.UdpRecord;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.store.UdpStore;

/** The bindings of all devices. Thread-safe; reads are from memory. */
public final class Bindings implements AutoCloseable {
  /** A keep-alive of a known binding is written down at most this often. */
  private static final Duration WRITE_DOWN = Duration.ofSeconds(60);

  /** Room for what a crash lost of the latest time stamps. */
  private static final int LOST_TIMESTAMPS = 60;

  private final UdpStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<DeviceKey, Kept> records = new ConcurrentHashMap<>();
  private final Map<String, DeviceKey> usernames = new ConcurrentHashMap<>();
  private final Transactions transactions = new Transactions();
  private final Map<DeviceKey, Told> told = new ConcurrentHashMap<>();
  private final Function<DeviceKey, Optional<Device>> devices;
  private final Consumer<AcsEvent> telling;
  private final AcsEvents.Subscription subscription;

  /** An address as a device reported it, and since when it reports this one. */
  private record Told(String address, Instant since) {
    /** Reported before this server was started. */
    static final Told BEFORE = new Told("", Instant.EPOCH);
  }

  /** A record, and when its binding was last written down. */
  private record Kept(UdpRecord record, Instant written) {}

  /**
   * The bindings as the store has them; watches what devices report until it is closed.
   *
   * @param devices finds a device
   * @param telling where to say that a device has another binding now
   */
  public Bindings(
      UdpStore store,
      Function<DeviceKey, Optional<Device>> devices,
      AcsEvents events,
      Consumer<AcsEvent> telling,
      Clock clock) {
    this.store = store;
    this.devices = devices;
    this.telling = telling;
    this.clock = clock;
    for (UdpRecord one : store.loadAll()) {
      long timestamp = one.lastTimestamp() == 0 ? 0 : one.lastTimestamp() + LOST_TIMESTAMPS;
      UdpRecord record = new UdpRecord(one.device(), one.account(), one.binding(), timestamp);
      records.put(one.device(), new Kept(record, Instant.MIN));
      one.account().ifPresent(account -> usernames.put(account.username(), one.device()));
    }
    this.subscription = events.subscribe(this::watch);
  }

  /** The STUN login of that name, if the server has given it to a device. */
  public Optional<StunAccount> account(String username) {
    return Optional.ofNullable(usernames.get(username))
        .map(records::get)
        .flatMap(kept -> kept.record().account());
  }

  /** The STUN login of a device, if it was given one. */
  public Optional<StunAccount> accountOf(DeviceKey device) {
    return Optional.ofNullable(records.get(device)).flatMap(kept -> kept.record().account());
  }

  /** The STUN login of a device; made up, and durable on return, where it has none yet. */
  public StunAccount issue(DeviceKey device) {
    Kept kept =
        records.compute(
            device,
            (key, before) -> {
              UdpRecord old = before == null ? UdpRecord.of(key) : before.record();
              if (old.account().isPresent()) {
                return before;
              }
              StunAccount account =
                  new StunAccount(key, key.text(), OnboardingCredentials.random(random));
              UdpRecord record =
                  new UdpRecord(key, Optional.of(account), old.binding(), old.lastTimestamp());
              // Here, so that the store hears of changes in their order.
              store.save(record);
              usernames.put(account.username(), key);
              return new Kept(record, clock.instant());
            });
    return kept.record().account().orElseThrow();
  }

  /**
   * A Binding Request that the device's own password has signed came from this address.
   *
   * @param transaction its id
   */
  public void proven(DeviceKey device, InetSocketAddress from, String transaction) {
    if (!transactions.isNew(device, transaction)) {
      // Sent again, by the device or by somebody who has seen it: it moves nothing.
      heard(device, from);
      return;
    }
    Instant now = clock.instant();
    change(
        device,
        old -> {
          Binding binding =
              old.binding()
                  .filter(known -> known.address().equals(from))
                  .map(known -> known.seenAt(now))
                  .orElseGet(() -> new Binding(from, Binding.Source.BINDING_REQUEST, now, now));
          return with(old, binding);
        });
  }

  /**
   * An unsigned Binding Request in the device's name came from this address: a keep-alive when it
   * is the known one, else nothing, for anybody can send such a thing.
   */
  public void heard(DeviceKey device, InetSocketAddress from) {
    Instant now = clock.instant();
    change(
        device,
        old ->
            old.binding()
                .filter(known -> known.address().equals(from))
                .map(known -> with(old, known.seenAt(now)))
                .orElse(old));
  }

  private static UdpRecord with(UdpRecord old, Binding binding) {
    return new UdpRecord(old.device(), old.account(), Optional.of(binding), old.lastTimestamp());
  }

  private void change(DeviceKey device, UnaryOperator<UdpRecord> change) {
    Instant now = clock.instant();
    AtomicBoolean news = new AtomicBoolean();
    records.computeIfPresent(
        device,
        (key, before) -> {
          UdpRecord after = change.apply(before.record());
          boolean moved = !address(before.record()).equals(address(after));
          news.set(moved);
          boolean old = before.written().plus(WRITE_DOWN).isBefore(now);
          if (after.equals(before.record()) || !(moved || old)) {
            return new Kept(after, before.written());
          }
          store.touch(after);
          return new Kept(after, now);
        });
    if (news.get()) {
      telling.accept(new AcsEvent.DeviceChanged(device));
    }
  }

  private static Optional<InetSocketAddress> address(UdpRecord record) {
    return record.binding().map(Binding::address);
  }

  /**
   * Where the device takes UDP connection requests: the binding that its Binding Requests come
   * from, or the address that it reported where that is news since the last of them. Empty when
   * none is known.
   */
  public Optional<Binding> of(Device device) {
    Optional<Binding> learnt =
        Optional.ofNullable(records.get(device.key())).flatMap(kept -> kept.record().binding());
    Told last = told.getOrDefault(device.key(), Told.BEFORE);
    Optional<Binding> reported =
        ReportedAddress.parse(device.reported().udpConnectionRequestAddress())
            .map(
                address ->
                    new Binding(
                        address, Binding.Source.REPORTED, last.since(), device.contact().last()));
    boolean same = reported.map(Binding::address).equals(learnt.map(Binding::address));
    boolean news = !same && reported.isPresent() && reported.get().since().isAfter(seen(learnt));
    return news ? reported : learnt.or(() -> reported);
  }

  private static Instant seen(Optional<Binding> binding) {
    return binding.map(Binding::seen).orElse(Instant.MIN);
  }

  /**
   * A time stamp for a request to the device: the present, or one second after the one before it,
   * so that it grows from message to message and over restarts (connection-request 2.6).
   *
   * @return seconds since 1970
   */
  public long nextTimestamp(DeviceKey device) {
    long now = clock.instant().getEpochSecond();
    Kept kept =
        records.compute(
            device,
            (key, before) -> {
              UdpRecord old = before == null ? UdpRecord.of(key) : before.record();
              long next = Math.max(now, old.lastTimestamp() + 1);
              UdpRecord record = new UdpRecord(key, old.account(), old.binding(), next);
              // Here, so that the store hears of changes in their order.
              store.touch(record);
              return new Kept(record, clock.instant());
            });
    return kept.record().lastTimestamp();
  }

  private void watch(AcsEvent event) {
    switch (event) {
      case AcsEvent.DeviceForgotten(DeviceKey device) -> {
        told.remove(device);
        transactions.forget(device);
        Kept gone = records.remove(device);
        if (gone != null) {
          gone.record().account().ifPresent(account -> usernames.remove(account.username()));
        }
      }
      case AcsEvent.DeviceChanged(DeviceKey key) -> devices.apply(key).ifPresent(this::reported);
      case AcsEvent.Approved _,
          AcsEvent.ParametersChanged _,
          AcsEvent.Informed _,
          AcsEvent.SessionEnded _,
          AcsEvent.OperationChanged _,
          AcsEvent.QuirkChanged _,
          AcsEvent.Noticed _ -> {}
    }
  }

  private void reported(Device device) {
    String address = device.reported().udpConnectionRequestAddress();
    told.compute(
        device.key(),
        (key, before) ->
            before != null && before.address().equals(address)
                ? before
                : new Told(address, device.contact().last()));
  }

  @Override
  public void close() {
    subscription.close();
  }
}
