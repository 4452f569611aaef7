package org.beckon.console.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beckon.acs.auth.LoginReason;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.event.Notice;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.live.CallNotice;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.book.KeptQuirks;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.book.AddressBook;
import org.beckon.acs.reach.book.ReachBook;
import org.beckon.acs.server.Acs;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.ServerStatus;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.setting.SettingProblem;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.transfer.Transfers;
import org.beckon.profiles.device.DeviceProfiles;

/**
 * A server made of lists, for tests of the window. Operations stay queued until {@link #end} or,
 * with {@link #answer}, end at once; pokes wait until {@link #informed} or, with {@link
 * #answerPokes}, end at once. Events reach watchers on the calling thread. Not thread-safe beyond
 * what one test thread and the FX thread taking turns need.
 */
public final class FakeAcs implements Acs {
  private final FakeOutsideBroker outsideXmpp = new FakeOutsideBroker();

  /** The present of everything in it. */
  public static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

  private final Map<DeviceKey, Device> devices = new TreeMap<>();
  private final Map<DeviceKey, DeviceState> states = new HashMap<>();
  private final Map<DeviceKey, List<StoredParameter>> parameters = new HashMap<>();
  private final Map<OperationId, Operation> operations = new TreeMap<>();
  private final Map<OperationId, CompletableFuture<Operation>> endings = new HashMap<>();
  private final Map<SessionId, Transcript> sessions =
      new TreeMap<>(Comparator.comparingLong(SessionId::number));
  private final List<Consumer<AcsEvent>> watchers = new CopyOnWriteArrayList<>();
  private final List<OperationId> toCancel = new ArrayList<>();
  private final List<DeviceKey> poked = new ArrayList<>();
  private final Map<DeviceKey, CompletableFuture<PokeTrace>> pokes = new HashMap<>();
  private final List<Optional<Via>> wanted = new ArrayList<>();
  private boolean brokenHistory;
  private final Map<DeviceKey, List<PokeTrace>> traces = new HashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private Answer answer;
  private Function<DeviceKey, PokeTrace> pokeAnswer;
  private Optional<ServerStatus.Authority> authority = Optional.empty();
  private ServerSettings settings = settings(Given.NOTHING);
  private List<Listener> listeners = List.of(Listener.at("cwmp", "http://192.168.1.10:7547/"));
  private final KeptQuirks quirks =
      new KeptQuirks(
          new InMemoryStores().quirks(),
          new DeviceProfiles(),
          this::publish,
          Clock.fixed(NOW, ZoneOffset.UTC));
  private Reach reach;
  private long lastOperation;

  /** What comes of an operation. */
  @FunctionalInterface
  public interface Answer {
    /** The outcome; Refused and Abandoned end it as failed. */
    Outcome of(DeviceKey device, Work work);
  }

  // --- what tests set up -------------------------------------------------------------------------

  /** Adds or replaces a device and tells the watchers. */
  public FakeAcs put(Device device, DeviceState state) {
    devices.put(device.key(), device);
    states.put(device.key(), state);
    publish(new AcsEvent.DeviceChanged(device.key()));
    return this;
  }

  /** Changes a device's state without telling the watchers, as time passing does. */
  public FakeAcs turn(DeviceKey device, DeviceState state) {
    states.put(device, state);
    return this;
  }

  /** Sets a device's stored parameters and tells the watchers. */
  public FakeAcs store(DeviceKey device, List<StoredParameter> all) {
    parameters.put(device, List.copyOf(all));
    publish(new AcsEvent.ParametersChanged(device));
    return this;
  }

  /** Adds or replaces a session; an ended one is told to the watchers. */
  public FakeAcs record(Transcript transcript) {
    sessions.put(transcript.summary().id(), transcript);
    publish(new AcsEvent.SessionEnded(transcript.summary()));
    return this;
  }

  /** Adds a notice of somebody who could not log in. */
  public FakeAcs wrongPassword(String address, String user) {
    return notice(
        address,
        Phrase.with(
            CallNotice.BAD_LOGIN,
            Detail.of(address),
            Detail.of(user),
            Phrase.of(LoginReason.WRONG_PASSWORD)));
  }

  /** Adds a notice, newest first, and tells the watchers. */
  public FakeAcs notice(String address, Phrase phrase) {
    Notice notice = new Notice(NOW, NOW, 1, address, phrase);
    notices.addFirst(notice);
    publish(new AcsEvent.Noticed(notice));
    return this;
  }

  /** A session with the device teaches a quirk; the watchers are told. */
  public FakeAcs learn(Device device, Quirk quirk, String value, String reason) {
    quirks.learn(device, Optional.of(new SessionId(7)), quirk, value, reason, this::publish);
    return this;
  }

  /** From now on devices are served by TLS too, with a CA of the server's own. */
  public FakeAcs tls() {
    authority =
        Optional.of(
            new ServerStatus.Authority(
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                "3F:9A:00:51:C2:7B:44:1D",
                "CN=192.168.1.10",
                NOW.plus(Duration.ofDays(366)),
                true,
                false));
    return this;
  }

  /** From now on these settings are given for this run. */
  public FakeAcs given(Given settingsOfRun) {
    settings = settings(settingsOfRun);
    return this;
  }

  private static ServerSettings settings(Given given) {
    InMemoryStores stores = new InMemoryStores();
    stores.settings().write("cpe.password", "Kp7-vW2m-9xQd");
    return new ServerSettings(
        stores.settings(),
        given,
        (udp, port) -> port == 8080 ? Optional.of(SettingProblem.PORT_TAKEN) : Optional.empty());
  }

  /** Sets what the server listens on. */
  public FakeAcs listeners(List<Listener> all) {
    listeners = List.copyOf(all);
    return this;
  }

  /** From now on operations end at once like this. */
  public FakeAcs answer(Answer like) {
    answer = like;
    return this;
  }

  /** From now on pokes end at once like this. */
  public FakeAcs answerPokes(Function<DeviceKey, PokeTrace> like) {
    pokeAnswer = like;
    return this;
  }

  /** Ends a waiting poke with an Inform. */
  public void informed(DeviceKey device) {
    poked(inform(device));
    pokes.remove(device).complete(inform(device));
  }

  /** Devices poked so far, in order. */
  public List<DeviceKey> poked() {
    return List.copyOf(poked);
  }

  /** All work queued so far, in order, ended or not. */
  public List<Work> queued() {
    return operations.values().stream().map(Operation::work).toList();
  }

  /** Operations that were to be cancelled so far, in order. */
  public List<OperationId> cancelled() {
    return List.copyOf(toCancel);
  }

  /** A session takes a queued operation. */
  public void take(OperationId id) {
    take(id, Optional.empty());
  }

  /** The same, with how far it is. */
  public void take(OperationId id, Optional<Outcome> far) {
    Operation o = operations.get(id);
    Operation running =
        new Operation(
            id,
            o.device(),
            o.work(),
            o.origin(),
            OperationState.RUNNING,
            o.created(),
            Optional.of(NOW),
            Optional.empty(),
            1,
            far);
    operations.put(id, running);
    publish(new AcsEvent.OperationChanged(running));
  }

  /** Ends a queued operation. */
  public void end(OperationId id, Outcome outcome) {
    Operation o = operations.get(id);
    boolean bad = outcome instanceof Outcome.Refused || outcome instanceof Outcome.Abandoned;
    Operation ended =
        new Operation(
            id,
            o.device(),
            o.work(),
            o.origin(),
            bad ? OperationState.FAILED : OperationState.DONE,
            o.created(),
            Optional.of(NOW),
            Optional.of(NOW),
            1,
            Optional.of(outcome));
    operations.put(id, ended);
    endings.get(id).complete(ended);
    publish(new AcsEvent.OperationChanged(ended));
  }

  /** The one way that each poke so far was to take; empty for all. */
  public List<Optional<Via>> wanted() {
    return List.copyOf(wanted);
  }

  /** Pokes of the past, the oldest first. */
  public FakeAcs poked(PokeTrace... past) {
    for (PokeTrace trace : past) {
      traces.computeIfAbsent(trace.device(), key -> new ArrayList<>()).addFirst(trace);
    }
    return this;
  }

  /** From now on the past pokes cannot be read. */
  public FakeAcs breakHistory() {
    brokenHistory = true;
    return this;
  }

  /** The ways to the devices. */
  public FakeWays ways() {
    return ways;
  }

  /** Tells the watchers. */
  public void publish(AcsEvent event) {
    watchers.forEach(watcher -> watcher.accept(event));
  }

  /** How many watch. */
  public int watchers() {
    return watchers.size();
  }

  /** A poke that ended with its Inform after 41 ms. */
  public static PokeTrace inform(DeviceKey device) {
    return new PokeTrace(
        device,
        Via.HTTP,
        NOW,
        PokeTrace.Result.INFORM,
        List.of(
            PokeStep.of(Via.HTTP, StepKind.CONNECT, Duration.ofMillis(1), "192.168.1.1:7547"),
            PokeStep.of(Via.HTTP, StepKind.CHALLENGE, Duration.ofMillis(3), "Digest"),
            PokeStep.of(Via.HTTP, StepKind.ACCEPTED, Duration.ofMillis(6), "200"),
            PokeStep.of(Via.HTTP, StepKind.INFORM, Duration.ofMillis(41), "3")),
        Optional.of(Duration.ofMillis(41)),
        List.of(),
        Optional.empty());
  }

  /** A poke that found nobody. */
  public static PokeTrace unreachable(DeviceKey device) {
    return new PokeTrace(
        device,
        Via.HTTP,
        NOW,
        PokeTrace.Result.UNREACHABLE,
        List.of(PokeStep.of(Via.HTTP, StepKind.RESOLVE, Duration.ofMillis(1), "192.168.1.1")),
        Optional.empty(),
        List.of(
            new Failure(
                Via.HTTP,
                PokeTrace.Result.UNREACHABLE,
                Cause.of(CauseCode.SILENT, "192.168.1.1:7547"))),
        Optional.empty());
  }

  // --- the server --------------------------------------------------------------------------------

  @Override
  public DeviceDirectory devices() {
    return directory;
  }

  @Override
  public Operations operations() {
    return queue;
  }

  @Override
  public QuirkBook quirks() {
    return quirks;
  }

  @Override
  public Transfers transfers() {
    return device -> List.of();
  }

  /** The outside XMPP broker, as it is made up here. */
  public FakeOutsideBroker outsideXmpp() {
    return outsideXmpp;
  }

  @Override
  public XmppService xmpp() {
    return ways.xmpp(outsideXmpp);
  }

  @Override
  public Reach reach() {
    if (reach == null) {
      Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
      reach =
          new ReachBook(
              new AddressBook(new InMemoryStores().reach(), clock),
              devices(),
              operations(),
              poker(),
              events(),
              this::publish,
              clock);
    }
    return reach;
  }

  @Override
  public UdpPreparation udpPreparation() {
    return ways.udp();
  }

  @Override
  public Poker poker() {
    return poker;
  }

  @Override
  public ServerSettings settings() {
    return settings;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public AcsEvents events() {
    return watcher -> {
      watchers.add(watcher);
      return () -> watchers.remove(watcher);
    };
  }

  @Override
  public ServerStatus status() {
    int open = (int) states.values().stream().filter(DeviceState.IN_SESSION::equals).count();
    return new ServerStatus(
        "0.1.0",
        NOW.minusSeconds(3_600),
        "/home/anna/.local/share/beckon",
        listeners,
        List.of("http://192.168.1.10:7547/", "http://10.0.0.5:7547/"),
        Optional.empty(),
        authority,
        settings.get(ServerSetting.UNKNOWN),
        settings.get(ServerSetting.OWN_LOGIN),
        settings.get(ServerSetting.CPE_AUTH),
        settings.onboarding(),
        settings.all(),
        devices.size(),
        open,
        notices);
  }

  private final DeviceDirectory directory =
      new DeviceDirectory() {
        @Override
        public List<Device> all() {
          return List.copyOf(devices.values());
        }

        @Override
        public Optional<Device> find(DeviceKey key) {
          return Optional.ofNullable(devices.get(key));
        }

        @Override
        public Lookup resolve(String text) {
          return find(new DeviceKey(text))
              .<Lookup>map(Lookup.Found::new)
              .orElse(new Lookup.Unknown());
        }

        @Override
        public DeviceState state(Device device) {
          return states.getOrDefault(device.key(), DeviceState.ONLINE);
        }

        @Override
        public boolean approve(DeviceKey key, String by) {
          boolean held = states.replace(key, DeviceState.HELD, DeviceState.ONLINE);
          publish(new AcsEvent.DeviceChanged(key));
          return held;
        }

        @Override
        public boolean rename(DeviceKey key, String alias) {
          Device d = devices.get(key);
          if (d == null) {
            return false;
          }
          put(
              new Device(
                  key,
                  d.id(),
                  alias,
                  d.tags(),
                  d.contact(),
                  d.reported(),
                  d.connectionRequest(),
                  d.notes()),
              state(d));
          return true;
        }

        @Override
        public boolean tag(DeviceKey key, Set<String> tags) {
          Device d = devices.get(key);
          if (d == null) {
            return false;
          }
          put(
              new Device(
                  key,
                  d.id(),
                  d.alias(),
                  tags,
                  d.contact(),
                  d.reported(),
                  d.connectionRequest(),
                  d.notes()),
              states.get(key));
          return true;
        }

        @Override
        public List<StoredParameter> parameters(DeviceKey key, String path) {
          return parameters.getOrDefault(key, List.of()).stream()
              .filter(p -> p.path().startsWith(path))
              .toList();
        }

        @Override
        public boolean forget(DeviceKey key) {
          boolean known = devices.remove(key) != null;
          publish(new AcsEvent.DeviceForgotten(key));
          return known;
        }
      };

  private final Operations queue =
      new Operations() {
        @Override
        public Operation enqueue(DeviceKey device, Work work, String origin) {
          OperationId id = new OperationId(++lastOperation);
          Operation made =
              new Operation(
                  id,
                  device,
                  work,
                  origin,
                  OperationState.QUEUED,
                  NOW,
                  Optional.empty(),
                  Optional.empty(),
                  0,
                  Optional.empty());
          operations.put(id, made);
          endings.put(id, new CompletableFuture<>());
          publish(new AcsEvent.OperationChanged(made));
          if (answer != null) {
            end(id, answer.of(device, work));
          }
          return made;
        }

        @Override
        public CompletableFuture<Operation> whenEnded(OperationId id) {
          return endings.get(id);
        }

        @Override
        public Optional<Operation> find(OperationId id) {
          return Optional.ofNullable(operations.get(id));
        }

        @Override
        public List<Operation> recent(Optional<DeviceKey> device, int limit) {
          return operations.values().stream()
              .filter(o -> device.isEmpty() || device.get().equals(o.device()))
              .sorted(Comparator.comparing(Operation::id).reversed())
              .limit(limit)
              .toList();
        }

        @Override
        public int pending(DeviceKey device) {
          return (int)
              operations.values().stream()
                  .filter(o -> o.device().equals(device) && !o.state().isFinal())
                  .count();
        }

        @Override
        public boolean cancel(OperationId id) {
          toCancel.add(id);
          Operation o = operations.get(id);
          if (o.state() != OperationState.QUEUED) {
            return false;
          }
          Operation cancelled =
              new Operation(
                  id,
                  o.device(),
                  o.work(),
                  o.origin(),
                  OperationState.CANCELLED,
                  o.created(),
                  Optional.empty(),
                  Optional.of(NOW),
                  0,
                  Optional.empty());
          operations.put(id, cancelled);
          endings.get(id).complete(cancelled);
          publish(new AcsEvent.OperationChanged(cancelled));
          return true;
        }

        @Override
        public Optional<Operation> retry(OperationId id, String origin) {
          return find(id).map(o -> enqueue(o.device(), o.work(), origin));
        }
      };

  private final FakeWays ways = new FakeWays(queue);

  private final Poker poker =
      new Poker() {
        @Override
        public CompletableFuture<PokeTrace> poke(
            DeviceKey device, Optional<Via> only, Duration wait, Consumer<PokeStep> progress) {
          poked.add(device);
          wanted.add(only);
          if (pokeAnswer == null) {
            return pokes.computeIfAbsent(device, key -> new CompletableFuture<>());
          }
          PokeTrace trace = pokeAnswer.apply(device);
          poked(trace);
          trace.steps().forEach(progress);
          return CompletableFuture.completedFuture(trace);
        }

        @Override
        public Map<Via, Cause> missing(DeviceKey device) {
          return directory.find(device).map(ways::missing).orElse(Map.of());
        }

        @Override
        public Optional<PokeTrace> latest(DeviceKey device) {
          return history(device, 1).stream().findFirst();
        }

        @Override
        public Map<Via, PokeTrace> ways(DeviceKey device) {
          Map<Via, PokeTrace> ways = new HashMap<>();
          for (PokeTrace trace : history(device, Integer.MAX_VALUE).reversed()) {
            for (Via via : Via.values()) {
              trace.outcome(via).ifPresent(result -> ways.put(via, trace));
            }
          }
          return ways;
        }

        @Override
        public List<PokeTrace> history(DeviceKey device, int limit) {
          if (brokenHistory) {
            throw new IllegalStateException("the store is broken");
          }
          return traces.getOrDefault(device, List.of()).stream().limit(limit).toList();
        }
      };

  private final Journal journal =
      new Journal() {
        @Override
        public List<SessionSummary> recent(Optional<DeviceKey> device, int limit) {
          return sessions.values().stream()
              .map(Transcript::summary)
              .filter(s -> device.isEmpty() || device.equals(s.device()))
              .sorted(Comparator.comparingLong((SessionSummary s) -> s.id().number()).reversed())
              .limit(limit)
              .toList();
        }

        @Override
        public Optional<Transcript> transcript(SessionId id) {
          return Optional.ofNullable(sessions.get(id));
        }
      };

  /** Device keys, in order. */
  public Set<DeviceKey> keys() {
    return Set.copyOf(devices.keySet());
  }
}
