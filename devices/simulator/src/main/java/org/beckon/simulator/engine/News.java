package org.beckon.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.simulator.engine.event.EventRules;
import org.beckon.simulator.engine.event.SessionPlan;
import org.beckon.simulator.engine.event.Undelivered;
import org.beckon.simulator.engine.tree.CpeTime;
import org.beckon.simulator.engine.tree.ParameterTree;

/**
 * What a CPE has to tell its ACS, and when it wants a session for that. Not thread-safe: its CPE
 * guards it.
 */
final class News {
  private final Undelivered<Event> events = new Undelivered<>(EventRules::repeats);
  private final Undelivered<String> changes = new Undelivered<>(path -> false);
  private final SessionPlan plan = new SessionPlan();

  /** Something that is worth a session. */
  void happened(String code, Instant now) {
    happened(Event.of(code), now);
  }

  void happened(Event event, Instant now) {
    events.add(event);
    plan.want(now);
  }

  /** Something to be told with whatever session comes next. */
  void add(Event event) {
    events.add(event);
  }

  /** A value that the ACS did not set. */
  void changed(String path) {
    changes.add(path);
  }

  /** Wants a session at this time. */
  void want(Instant at) {
    plan.want(at);
  }

  /** When a session is due; empty when none is wanted. */
  Optional<Instant> due() {
    return plan.next();
  }

  boolean isDue(Instant now) {
    return plan.next().isPresent() && !plan.next().get().isAfter(now);
  }

  /** Forgets what does not outlive a start. */
  void booted() {
    plan.reset();
    events.keepOnly(EventRules::keptOverReboot);
    changes.keepOnly(path -> false);
  }

  /** Forgets everything: the ACS is a new one. */
  void bootstrap(Instant now) {
    events.keepOnly(event -> false);
    changes.keepOnly(path -> false);
    happened(EventCode.BOOTSTRAP, now);
  }

  /** All of it as an Inform; it stays until it is delivered. */
  Inform inform(DeviceId id, CpeModel model, ParameterTree tree, Chores chores, Instant now) {
    plan.covered();
    List<Event> happened = new ArrayList<>(events.send());
    List<String> changed =
        changes.send().stream().filter(path -> tree.parameter(path).isPresent()).toList();
    if (!changed.isEmpty()) {
      happened.add(Event.of(EventCode.VALUE_CHANGE));
    }
    happened.addAll(chores.transfers().events());
    for (Event event : chores.calls().events()) {
      if (EventRules.repeats(event) || !happened.contains(event)) {
        happened.add(event);
      }
    }
    Set<String> paths = new LinkedHashSet<>(model.forced());
    paths.addAll(changed);
    paths.addAll(InformParameters.of(tree, model.root(), happened));
    List<ParameterValue> parameters =
        paths.stream().flatMap(path -> parameter(tree, path).stream()).toList();
    return new Inform(
        id, EventRules.array(happened), 1, CpeTime.text(now), plan.retryCount(), parameters);
  }

  private static Optional<ParameterValue> parameter(ParameterTree tree, String path) {
    return tree.parameter(path).map(node -> ParameterValue.of(path, node.readable(), node.type()));
  }

  /** The ACS has the Inform. */
  void delivered() {
    events.delivered();
    changes.delivered();
  }

  void sessionSucceeded() {
    plan.succeeded();
  }

  /**
   * A session failed.
   *
   * @param wait until the retry of this number
   */
  void sessionFailed(Instant now, IntFunction<Duration> wait) {
    events.failed(EventRules::keptOverFailure);
    changes.failed(path -> true);
    plan.failed(now, wait);
  }
}
