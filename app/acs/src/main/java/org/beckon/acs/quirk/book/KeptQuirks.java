package org.beckon.acs.quirk.book;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.beckon.acs.device.Device;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.store.QuirkStore;
import org.beckon.profiles.device.DeviceProfiles;

/** The book of quirks. Every change is durable before it counts. Thread-safe. */
public final class KeptQuirks implements QuirkBook {
  /** Names of models come from devices: beyond this the oldest that was learnt is forgotten. */
  private static final int MOST = 20_000;

  /** Kinds of devices whose quirks are kept worked out. */
  private static final int MOST_WORKED_OUT = 10_000;

  private static final int LONGEST_REASON = 500;
  private static final Comparator<QuirkEntry> ORDER =
      Comparator.comparing(QuirkEntry::model).thenComparing(QuirkEntry::quirk);

  private final QuirkStore store;
  private final ProfileQuirks profiles;
  private final Consumer<AcsEvent> events;
  private final Clock clock;
  private final Object writing = new Object();
  private final ConcurrentMap<Key, QuirkEntry> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<Kind, Quirks> workedOut = new ConcurrentHashMap<>();

  private record Key(ModelKey model, Quirk quirk) {}

  /** All by which a profile can be found, so that equal kinds have equal quirks. */
  private record Kind(ModelKey model, String oui, String modelName, String root) {}

  /**
   * The book as the store has it.
   *
   * @param profiles the starting values
   * @param events told of what people do; what sessions do is told to the consumer that they bring
   */
  public KeptQuirks(
      QuirkStore store, DeviceProfiles profiles, Consumer<AcsEvent> events, Clock clock) {
    this.store = store;
    this.profiles = new ProfileQuirks(profiles);
    this.events = events;
    this.clock = clock;
    store.loadAll().forEach(this::place);
  }

  private void place(QuirkEntry entry) {
    kept.put(new Key(entry.model(), entry.quirk()), entry);
  }

  @Override
  public List<QuirkEntry> all() {
    return kept.values().stream().sorted(ORDER).toList();
  }

  @Override
  public List<QuirkEntry> of(Device device) {
    Map<Quirk, QuirkEntry> known = profiles.of(device);
    ModelKey model = ModelKey.of(device);
    for (Quirk quirk : Quirk.values()) {
      best(model, quirk).ifPresent(entry -> known.put(quirk, entry));
    }
    return List.copyOf(known.values());
  }

  private Optional<QuirkEntry> best(ModelKey model, Quirk quirk) {
    Optional<QuirkEntry> exact = Optional.ofNullable(kept.get(new Key(model, quirk)));
    Optional<QuirkEntry> general =
        Optional.ofNullable(kept.get(new Key(model.withEveryFirmware(), quirk)));
    return exact.isPresent() && (general.isEmpty() || isNearer(exact.get(), general.get()))
        ? exact
        : general;
  }

  private static boolean isNearer(QuirkEntry exact, QuirkEntry general) {
    return exact.origin().compareTo(general.origin()) <= 0;
  }

  @Override
  public Quirks effective(Device device) {
    Kind kind =
        new Kind(
            ModelKey.of(device),
            device.id().oui(),
            device.reported().modelName(),
            device.reported().root());
    Quirks known = workedOut.get(kind);
    if (known != null) {
      return known;
    }
    // Under the lock, so that no change comes between what is read and what is put.
    synchronized (writing) {
      Map<Quirk, String> values = new EnumMap<>(Quirk.class);
      of(device).forEach(entry -> values.put(entry.quirk(), entry.value()));
      if (workedOut.size() >= MOST_WORKED_OUT) {
        workedOut.clear();
      }
      Quirks quirks = Quirks.of(values);
      workedOut.put(kind, quirks);
      return quirks;
    }
  }

  @Override
  public Optional<String> set(ModelKey model, Quirk quirk, String value, String reason) {
    Optional<String> problem = quirk.problem(value);
    if (problem.isEmpty()) {
      keep(
          new QuirkEntry(
              model,
              quirk,
              value,
              QuirkOrigin.BY_HAND,
              cut(reason),
              clock.instant(),
              Optional.empty(),
              Optional.empty()),
          events);
    }
    return problem;
  }

  /**
   * Keeps what a session of this device taught, unless a person has decided or it is known.
   *
   * @param reason why, a sentence
   * @return whether it is new
   */
  public boolean learn(
      Device device,
      Optional<SessionId> session,
      Quirk quirk,
      String value,
      String reason,
      Consumer<AcsEvent> telling) {
    ModelKey model = ModelKey.of(device);
    synchronized (writing) {
      Optional<QuirkEntry> before = best(model, quirk);
      String whole = before.map(entry -> quirk.joined(entry.value(), value)).orElse(value);
      boolean decided = before.filter(one -> one.origin() == QuirkOrigin.BY_HAND).isPresent();
      boolean known = before.filter(one -> one.value().equals(whole)).isPresent();
      if (decided || known || quirk.problem(whole).isPresent()) {
        return false;
      }
      makeRoom();
      keep(
          new QuirkEntry(
              model,
              quirk,
              whole,
              QuirkOrigin.LEARNT,
              cut(reason),
              clock.instant(),
              Optional.of(device.key()),
              session),
          telling);
      return true;
    }
  }

  private void makeRoom() {
    if (kept.size() >= MOST) {
      kept.values().stream()
          .filter(entry -> entry.origin() == QuirkOrigin.LEARNT)
          .min(Comparator.comparing(QuirkEntry::since))
          .ifPresent(oldest -> drop(oldest.model(), oldest.quirk()));
    }
  }

  private void keep(QuirkEntry entry, Consumer<AcsEvent> telling) {
    synchronized (writing) {
      store.save(entry);
      place(entry);
      workedOut.clear();
    }
    telling.accept(new AcsEvent.QuirkChanged(entry.model(), entry.quirk()));
  }

  @Override
  public boolean forget(ModelKey model, Quirk quirk) {
    boolean known;
    synchronized (writing) {
      known = drop(model, quirk);
    }
    if (known) {
      events.accept(new AcsEvent.QuirkChanged(model, quirk));
    }
    return known;
  }

  private boolean drop(ModelKey model, Quirk quirk) {
    store.delete(model, quirk);
    workedOut.clear();
    return kept.remove(new Key(model, quirk)) != null;
  }

  private static String cut(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
