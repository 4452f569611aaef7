package org.beckon.console.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Acs;
import org.beckon.acs.server.Listener;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.DeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.FleetTotals;
import org.beckon.simulator.fleet.Position;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.beckon.simulator.net.nat.NatKind;

/** The simulated devices of a window, in its own process. Thread-safe. */
public final class Fleets implements SimulatedDevices, AutoCloseable {
  /** Beyond those of the demo. */
  private static final int FIRST_SERIAL = 101;

  /** The same devices at each start, so that a second run finds the first one's. */
  private static final long SEED = 101;

  /** The model of the managed gateway where devices stand behind one. */
  private static final String GATEWAY = "home-router";

  private final Acs acs;
  private final DeviceModels models;
  private final Dictionary dictionary;
  private final List<Group> groups = new ArrayList<>();
  private int nextSerial = FIRST_SERIAL;
  private boolean closed;

  /** Devices that call this server. */
  public Fleets(Acs acs, DeviceModels models, Dictionary dictionary) {
    this.acs = acs;
    this.models = models;
    this.dictionary = dictionary;
  }

  @Override
  public List<Offer> profiles() {
    return models.names().stream()
        .flatMap(name -> models.find(name).stream())
        .map(model -> new Offer(model.name(), model.title()))
        .toList();
  }

  @Override
  public List<String> positions() {
    return List.of(Position.values()).stream().map(Position::text).toList();
  }

  @Override
  public List<Offer> misbehaviours() {
    return Misbehaviours.all().stream().map(one -> new Offer(one.name(), one.sentence())).toList();
  }

  @Override
  public synchronized SimulatedGroup start(Wish wish) throws IOException {
    if (closed || groups.size() >= MOST_GROUPS) {
      throw failure(LabRefusal.TOO_MANY_GROUPS, Integer.toString(MOST_GROUPS));
    }
    if (wish.count() < 1 || wish.count() > MOST) {
      throw failure(LabRefusal.GROUP_SIZE, Integer.toString(MOST));
    }
    Fleet fleet = Fleet.start(config(wish), dictionary);
    nextSerial += fleet.ids().size();
    Group group = new Group(wish, fleet);
    groups.add(group);
    return group;
  }

  private FleetConfig config(Wish wish) throws IOException {
    DeviceModel model =
        models
            .find(wish.profile())
            .orElseThrow(() -> failure(LabRefusal.NO_PROFILE, wish.profile()));
    String url =
        place("cwmp")
            .orElseThrow(() -> new LabFailure(Phrase.with(LabRefusal.NOT_LISTENING, problem())));
    Credentials login = acs.status().cpeCredentials();
    List<Misbehaviour> misbehaviours =
        wish.misbehaviours().stream().flatMap(name -> Misbehaviours.find(name).stream()).toList();
    return FleetConfig.at(url)
        .models(List.of(model))
        .count(wish.count())
        .login(login.username(), login.password())
        .firstSerial(nextSerial)
        .seed(SEED + nextSerial)
        .misbehave(misbehaviours)
        .surroundings(surroundings(wish.position()))
        .build();
  }

  private Surroundings surroundings(String position) throws IOException {
    Position where =
        Position.named(position).orElseThrow(() -> failure(LabRefusal.NO_POSITION, position));
    return switch (where) {
      case SAME -> Surroundings.SAME;
      case FORWARDED -> Surroundings.forwardedBy(models.find(GATEWAY).orElseThrow());
      case NAT_STUN -> behindNat();
      case NAT_XMPP -> Surroundings.XMPP_ONLY;
    };
  }

  private Surroundings behindNat() throws IOException {
    String stun = place("stun").orElseThrow(() -> failure(LabRefusal.NO_STUN));
    int colon = stun.lastIndexOf(':');
    return Surroundings.behind(NatKind.PORT_RESTRICTED)
        .stun(stun.substring(0, colon), Integer.parseInt(stun.substring(colon + 1)));
  }

  private Optional<String> place(String listener) {
    return acs.status().listeners().stream()
        .filter(one -> one.name().equals(listener))
        .findFirst()
        .flatMap(Listener::url);
  }

  private Phrase problem() {
    return acs.status().listeners().stream()
        .filter(one -> one.name().equals("cwmp"))
        .map(Listener::problem)
        .findFirst()
        .orElse(Phrase.NOTHING);
  }

  private static LabFailure failure(LabRefusal refusal, String... details) {
    return new LabFailure(Phrase.of(refusal, details));
  }

  @Override
  public synchronized List<SimulatedGroup> running() {
    return List.copyOf(groups);
  }

  @Override
  public void stop(SimulatedGroup group) {
    Optional<Group> running = take(group);
    running.ifPresent(one -> one.fleet().close());
  }

  private synchronized Optional<Group> take(SimulatedGroup group) {
    Optional<Group> found = groups.stream().filter(one -> one.equals(group)).findFirst();
    found.ifPresent(groups::remove);
    return found;
  }

  /** Switches all of them off, and starts none any more. */
  @Override
  public void close() {
    List<Group> last;
    synchronized (this) {
      closed = true;
      last = List.copyOf(groups);
      groups.clear();
    }
    last.forEach(group -> group.fleet().close());
  }

  private record Group(Wish wish, Fleet fleet) implements SimulatedGroup {
    @Override
    public List<String> ids() {
      return fleet.ids();
    }

    @Override
    public State state() {
      FleetTotals totals = fleet.totals();
      return new State(
          totals.informed(), totals.sessions(), totals.failures(), fleet.trouble().orElse(""));
    }
  }
}
