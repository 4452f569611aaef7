package org.beckon.console.poke;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.cwmp.event.EventCode;

/** Starts pokes and lets the window watch them. FX thread only. */
public final class Pokes {

  private static final int NEWEST = 5;

  private final Poker poker;
  private final Journal journal;
  private final TaskRunner tasks;
  private final Executor window;
  private final Supplier<Duration> patience;
  private final ReadOnlyObjectWrapper<Optional<PokeTrace>> latest =
      new ReadOnlyObjectWrapper<>(this, "latest", Optional.empty());

  /**
   * Pokes through this poker.
   *
   * @param window the FX thread
   * @param patience how long to wait for the Inform
   */
  public Pokes(
      Poker poker,
      Journal journal,
      TaskRunner tasks,
      Executor window,
      Supplier<Duration> patience) {
    this.poker = poker;
    this.journal = journal;
    this.tasks = tasks;
    this.window = window;
    this.patience = patience;
  }

  /** Pokes a device by the ways that there are; the model follows. */
  public PokeModel start(DeviceKey device) {
    return start(device, Optional.empty());
  }

  /** The same by one way only; empty for all that there are. */
  public PokeModel start(DeviceKey device, Optional<Via> only) {
    PokeModel model = new PokeModel(device, only);
    begin(model);
    return model;
  }

  /** The poke of the window that ended last, whatever device it was for. */
  public ReadOnlyObjectProperty<Optional<PokeTrace>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Begins a poke that was prepared before. */
  public void begin(PokeModel model) {
    model.begin();
    tasks.run(
        Task.awaiting("", () -> poke(model))
            .quiet()
            .onSuccess(
                trace -> {
                  model.over(trace);
                  latest.set(Optional.of(trace));
                  if (trace.informAfter().isPresent()) {
                    lookForSession(model);
                  }
                })
            .onFailure(
                Throwable.class, failure -> model.broken(String.valueOf(failure.getMessage()))));
  }

  private CompletableFuture<PokeTrace> poke(PokeModel model) {
    return poker.poke(
        model.device(),
        model.only(),
        patience.get(),
        step -> window.execute(() -> model.step(step)));
  }

  private void lookForSession(PokeModel model) {
    tasks.run(
        Task.of("", progress -> caused(model.device()))
            .quiet()
            .onSuccess(found -> found.ifPresent(model::opened)));
  }

  private Optional<SessionId> caused(DeviceKey device) {
    return journal.recent(Optional.of(device), NEWEST).stream()
        .filter(Pokes::isAnswer)
        .map(SessionSummary::id)
        .findFirst();
  }

  private static boolean isAnswer(SessionSummary session) {
    return session.events().stream().anyMatch(event -> event.is(EventCode.CONNECTION_REQUEST));
  }
}
