package org.beckon.console.poke;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/** One poke from the click to the Inform, or to the reason why none came. FX thread only. */
public final class PokeModel {

  private final DeviceKey device;
  private final Optional<Via> only;
  private final ObservableList<PokeStep> steps = FXCollections.observableArrayList();
  private final ObservableList<PokeStep> stepsView =
      FXCollections.unmodifiableObservableList(steps);
  private final ReadOnlyObjectWrapper<PokeState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new PokeState.Idle());
  private final ReadOnlyObjectWrapper<Optional<SessionId>> session =
      new ReadOnlyObjectWrapper<>(this, "session", Optional.empty());
  private final CompletableFuture<PokeState> ending = new CompletableFuture<>();

  /** A poke that has not begun. */
  public PokeModel(DeviceKey device) {
    this(device, Optional.empty());
  }

  /** The same by one way only; empty for all that there are. */
  public PokeModel(DeviceKey device, Optional<Via> only) {
    this.device = device;
    this.only = only;
  }

  /** A poke of the past. */
  public static PokeModel ended(PokeTrace trace) {
    PokeModel model = new PokeModel(trace.device());
    model.over(trace);
    return model;
  }

  /** Whom it is for. */
  public DeviceKey device() {
    return device;
  }

  /** The one way that was asked for; empty for all that there are. */
  public Optional<Via> only() {
    return only;
  }

  /** The steps so far, oldest first; read-only. */
  public ObservableList<PokeStep> steps() {
    return stepsView;
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<PokeState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The session that the device opened because of it, once that is known. */
  public ReadOnlyObjectProperty<Optional<SessionId>> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** Completes, on the FX thread, when it is over or could not be tried. */
  public CompletableFuture<PokeState> whenOver() {
    return ending.copy();
  }

  void begin() {
    state.set(new PokeState.Running());
  }

  /** A step happened; ignored when all is over, as the trace then holds every step. */
  void step(PokeStep step) {
    if (state.get() instanceof PokeState.Running) {
      steps.add(step);
    }
  }

  void over(PokeTrace trace) {
    steps.setAll(trace.steps());
    end(new PokeState.Over(trace));
  }

  void broken(String reason) {
    end(new PokeState.Broken(reason));
  }

  private void end(PokeState over) {
    state.set(over);
    ending.complete(over);
  }

  void opened(SessionId id) {
    session.set(Optional.of(id));
  }
}
