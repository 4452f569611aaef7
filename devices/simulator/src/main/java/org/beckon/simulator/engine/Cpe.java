package org.beckon.simulator.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.Notification;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.simulator.engine.event.AutonomousPolicy;
import org.beckon.simulator.engine.event.OwnCalls;
import org.beckon.simulator.engine.event.PeriodicInform;
import org.beckon.simulator.engine.rpc.Outcome;
import org.beckon.simulator.engine.rpc.ParameterValues;
import org.beckon.simulator.engine.transfer.Installation;
import org.beckon.simulator.engine.transfer.Transfer;
import org.beckon.simulator.engine.transfer.TransferResult;
import org.beckon.simulator.engine.tree.CpeTime;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;
import org.beckon.simulator.misbehaviour.habit.Habits;

/**
 * One simulated CPE, from its first power-up on. It does nothing by itself: whoever runs it asks
 * with {@link #nextDue} when to come back and with {@link #takeDue} what is to be done then, after
 * every call that changes something. Thread-safe; no method waits.
 */
public final class Cpe {
  private final CpeModel model;
  private final CpeSettings settings;
  private final DeviceId id;
  private final ParameterTree factory;
  private final InstantSource clock;
  private final RandomGenerator random;

  private final News news = new News();
  private final PeriodicInform periodic = new PeriodicInform();
  private final Chores chores;
  private final Methods methods;
  private final Power power;
  private final Storm storm;

  private ParameterTree tree;
  private Reaction reaction = unchanged -> unchanged;
  private AfterSession after = new AfterSession();
  private boolean inSession;
  private Instant lastSession = Instant.EPOCH;

  /** A CPE that is switched off and has never met an ACS. */
  public Cpe(CpeModel model, CpeSettings settings, InstantSource clock, RandomGenerator random) {
    this.model = model;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    id = model.deviceId(settings);
    factory = model.factory(settings);
    tree = factory;
    // What DHCP told it, say of its gateway, it has before it calls: news at the first boot.
    power =
        new Power(settings.others().keySet().stream().map(name -> model.root() + name).toList());
    storm = new Storm(settings.habits().course().storm());
    chores = Chores.none(model.root());
    methods = new Methods(model.root(), id.oui(), chores);
    news.add(Event.of(EventCode.BOOTSTRAP));
  }

  public DeviceId deviceId() {
    return id;
  }

  /** Root object with its dot. */
  public String root() {
    return model.root();
  }

  /** Lets a service of the device act on its values, at once and whenever they change. */
  public synchronized void reacts(Reaction service) {
    reaction = service;
    tree = service.to(tree);
  }

  /** Switches it on. */
  public synchronized void powerOn() {
    power.switchOn(clock.instant());
  }

  /** Whether it is running, and neither off nor rebooting. */
  public synchronized boolean isOn() {
    return power.isOn();
  }

  /** When {@link #takeDue} will have something, empty when only an event from outside can help. */
  public synchronized Optional<Instant> nextDue() {
    if (!power.isOn()) {
      return power.bootsAt();
    }
    Stream<Optional<Instant>> times =
        inSession
            ? Stream.of(periodic.next(), chores.informs().next())
            : Stream.concat(
                Stream.of(periodic.next(), chores.informs().next(), news.due()),
                chores.afterSession());
    return times.flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** What is to be done now with the network; each piece is given out once. */
  public synchronized List<Work> takeDue() {
    Instant now = clock.instant();
    if (!power.isOn()) {
      Optional<Set<String>> changed = power.boot(now);
      if (changed.isEmpty()) {
        return List.of();
      }
      booted(changed.get(), now);
    }
    if (periodic.takeDue(now)) {
      news.happened(EventCode.PERIODIC, now);
    }
    for (Event event : chores.informs().takeDue(now)) {
      news.happened(event, now);
    }
    List<Work> work = new ArrayList<>();
    if (!inSession) {
      chores.software().takeDue(now).forEach(this::tell);
      int told = chores.transfers().unconfirmed().size();
      chores.transfers().takeDue(now).forEach(transfer -> work.add(work(transfer)));
      wantToTell(told, now);
      if (news.isDue(now)) {
        inSession = true;
        work.add(
            new Work.Hold(
                new CpeSession(this, server().acs(), new Dialect(settings.cwmpVersion()))));
      }
    }
    return work;
  }

  private Work work(Transfer transfer) {
    String log = CpeTime.text(power.bootedAt()) + " booted as " + id.text() + "\n";
    return TransferWork.of(transfer, tree, model.root(), log);
  }

  private void booted(Set<String> changed, Instant now) {
    news.booted();
    changed.forEach(this::noteChange);
    periodic.configure(server().periodicInform(), now);
    news.happened(EventCode.BOOT, now);
  }

  /**
   * A connection request has come in that logged in well.
   *
   * @return whether a session will follow; not while the CPE reboots
   */
  public synchronized boolean connectionRequested() {
    if (!power.isOn()) {
      return false;
    }
    news.happened(EventCode.CONNECTION_REQUEST, clock.instant());
    return true;
  }

  /**
   * Calls a method on the ACS, in a session that it opens for it.
   *
   * @return false where the CPE's version of CWMP does not have the method, or the ACS has said
   *     that it does not want to hear of that
   */
  public synchronized boolean callAcs(CpeRequest<?> request) {
    if (!new Dialect(settings.cwmpVersion()).has(request)
        || !AutonomousPolicy.wants(tree, model.root(), request)) {
      return false;
    }
    tell(request);
    return true;
  }

  private void tell(CpeRequest<?> request) {
    chores.calls().add(request);
    if (OwnCalls.events(request).isEmpty()) {
      news.add(Event.of(EventCode.PERIODIC));
    }
    news.want(clock.instant());
  }

  /** Lets a periodic Inform fall due at once. */
  public synchronized void informNow() {
    news.happened(EventCode.PERIODIC, clock.instant());
  }

  /** What a connection request has to log in with at present. */
  public synchronized Login connectionRequestLogin() {
    return server().connectionRequest();
  }

  /** The true value of a parameter, passwords included; empty when there is none of this path. */
  public synchronized Optional<String> value(String path) {
    return tree.parameter(path).map(ParameterNode::value);
  }

  /**
   * Changes a value as by the device itself or its user, not by the ACS; writable or not.
   *
   * @return false when there is no such parameter
   */
  public synchronized boolean setLocally(String path, String value) {
    if (tree.parameter(path).isEmpty()) {
      return false;
    }
    if (!tree.value(path).equals(value)) {
      adopt(tree.with(path, node -> node.withValue(ParameterValues.stored(node, value))));
      noteChange(path);
      if (!inSession) {
        settle();
      }
    }
    return true;
  }

  /** Remembers a change that the ACS did not make, and wants a session if it is to hear of it. */
  private void noteChange(String path) {
    Optional<ParameterNode> node = tree.parameter(path);
    if (node.isEmpty() || !node.get().attributes().notifies()) {
      return;
    }
    news.changed(path);
    if (node.get().attributes().notification() == Notification.ACTIVE) {
      Instant now = clock.instant();
      Instant earliest = lastSession.plus(server().activeNotificationThrottle());
      news.want(now.isAfter(earliest) ? now : earliest);
    }
  }

  /** The transfer of this number, given out by {@link #takeDue}, has ended. */
  public synchronized void transferEnded(long transferId, TransferResult result) {
    chores
        .transfers()
        .running(transferId)
        .ifPresent(
            transfer -> {
              finish(transfer, result);
              if (!inSession) {
                settle();
              }
            });
  }

  private void finish(Transfer transfer, TransferResult result) {
    Instant now = clock.instant();
    int told = chores.transfers().unconfirmed().size();
    switch (result) {
      case TransferResult.Failed failed ->
          chores.transfers().failed(transfer, failed.fault().because(failed.detail()), now);
      case TransferResult.Sent sent -> chores.transfers().succeeded(transfer, now);
      case TransferResult.Fetched file -> {
        switch (transfer.install(tree, model.root(), file)) {
          case Installation.Rejected rejected ->
              chores.transfers().failed(transfer, rejected.fault().because(rejected.detail()), now);
          case Installation.Installed installed -> {
            chores.transfers().succeeded(transfer, now);
            adopt(installed.tree());
            if (installed.reboot()) {
              after.rebootWith(installed.changed());
            } else {
              installed.changed().forEach(this::noteChange);
            }
          }
        }
      }
    }
    wantToTell(told, now);
  }

  /** Wants a session when more transfers have ended than before; others will be tried again. */
  private void wantToTell(int before, Instant now) {
    if (chores.transfers().unconfirmed().size() > before) {
      news.want(now);
    }
  }

  /** Makes a tree the present one; what it rules comes into force. */
  private void adopt(ParameterTree changed) {
    String before = server().acs().url();
    tree = reaction.to(changed);
    if (!server().acs().url().equals(before)) {
      after.newAcs();
    }
    periodic.configure(server().periodicInform(), clock.instant());
  }

  /** Does what had to wait for the end of a session. */
  private void settle() {
    Instant now = clock.instant();
    AfterSession due = after;
    after = new AfterSession();
    if (due.isBootstrap()) {
      chores.forgetOrders();
      news.bootstrap(now);
    }
    if (due.isFactoryReset()) {
      chores.reset();
      tree = reaction.to(factory);
    }
    if (due.isReboot()) {
      due.methods().forEach(news::add);
      power.reboot(
          now.plus(settings.rebootTime()), due.isFactoryReset() ? Set.of() : due.changed());
    }
  }

  private ManagementServer server() {
    return new ManagementServer(tree, model.root());
  }

  // What follows is for the session.

  /** In what it departs from the specification. */
  public Habits habits() {
    return settings.habits();
  }

  synchronized Inform inform() {
    return news.inform(id, model, tree, chores, clock.instant());
  }

  /** Says these events once more, though they were delivered. */
  synchronized void informAgain(List<Event> delivered) {
    delivered.forEach(news::add);
  }

  synchronized void informDelivered() {
    news.delivered();
  }

  /** Transfers whose TransferComplete is still to be said. */
  synchronized List<Transfer> unconfirmedTransfers() {
    return chores.transfers().unconfirmed();
  }

  synchronized void transferConfirmed(long transferId) {
    chores.transfers().confirmed(transferId);
  }

  /** Own calls that are still to be made. */
  synchronized List<OwnCalls.OwnCall> ownCalls() {
    return chores.calls().waiting();
  }

  synchronized void ownCallAnswered(long callId) {
    chores.calls().answered(callId);
  }

  /** Takes a call of the ACS and gives the answer; none when it is the end of the session. */
  synchronized Optional<Message> answer(AcsRequest<?> request, CwmpVersion version) {
    return settings.habits().answer(request, call -> carryOut(call, version));
  }

  private Message carryOut(AcsRequest<?> request, CwmpVersion version) {
    Instant now = clock.instant();
    ParameterTree present = CpeTime.refresh(tree, model.root(), power.bootedAt(), now);
    return switch (methods.call(present, request, version, after, now)) {
      case Outcome.Done done -> {
        adopt(done.tree());
        yield done.response();
      }
      case Outcome.Refused refused -> refused.fault();
    };
  }

  synchronized void sessionEnded(boolean well) {
    Instant now = clock.instant();
    inSession = false;
    if (storm.callsAgain()) {
      news.happened(EventCode.VALUE_CHANGE, now);
    }
    if (well) {
      news.sessionSucceeded();
      lastSession = now;
    } else {
      news.sessionFailed(now, retry -> server().retryPolicy().wait(retry, random));
    }
    settle();
  }
}
