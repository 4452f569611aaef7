package org.beckon.console.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;

/** An outside XMPP broker whose state and whose test are made up. */
public final class FakeOutsideBroker implements OutsideBroker {
  private volatile Optional<OutsideSettings> settings = Optional.empty();
  private volatile OutsideStatus status = new OutsideStatus.Off();
  private volatile List<OutsideStep> steps = List.of();
  private final List<OutsideSettings> tested = new ArrayList<>();
  private final List<Consumer<OutsideStatus>> watchers = new CopyOnWriteArrayList<>();

  /** It stands so. */
  public void stands(OutsideSettings with, OutsideStatus how) {
    settings = Optional.of(with);
    tell(how);
  }

  private void tell(OutsideStatus now) {
    status = now;
    watchers.forEach(watcher -> watcher.accept(now));
  }

  /** A test takes these steps. */
  public void tests(List<OutsideStep> taken) {
    steps = List.copyOf(taken);
  }

  /** What was tried out. */
  public synchronized List<OutsideSettings> tested() {
    return List.copyOf(tested);
  }

  @Override
  public Optional<OutsideSettings> settings() {
    return settings;
  }

  @Override
  public OutsideStatus status() {
    return status;
  }

  @Override
  public Watch watch(Consumer<OutsideStatus> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public Optional<OutsideTrouble> use(OutsideSettings wanted) {
    if (wanted.jid().isEmpty()) {
      return Optional.of(OutsideTrouble.BAD_USER);
    }
    settings = Optional.of(wanted);
    tell(new OutsideStatus.Connecting());
    return Optional.empty();
  }

  @Override
  public void turnOff() {
    settings = Optional.empty();
    tell(new OutsideStatus.Off());
  }

  @Override
  public boolean test(OutsideSettings wanted, Consumer<OutsideStep> hearing) {
    synchronized (this) {
      tested.add(wanted);
    }
    steps.forEach(hearing);
    return steps.stream().allMatch(OutsideStep::isDone);
  }

  /** A step that took some milliseconds. */
  public static OutsideStep step(OutsideStep.Kind kind, long millis, String detail) {
    return new OutsideStep(kind, Duration.ofMillis(millis), detail, Optional.empty());
  }

  /** A step that failed. */
  public static OutsideStep failed(OutsideStep.Kind kind, OutsideTrouble trouble, String detail) {
    return new OutsideStep(kind, Duration.ofMillis(12), detail, Optional.of(trouble));
  }
}
