package org.beckon.console.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Work;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeState;

/** One piece of work for a device, from the click to the device's answer. FX thread only. */
public final class Errand {

  private final DeviceKey device;
  private final Work work;
  private final PokeModel poke;
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Sending());
  private final List<Consumer<Operation>> followers = new ArrayList<>();
  private final CompletableFuture<Stage> settled = new CompletableFuture<>();
  private Optional<Operation> operation = Optional.empty();

  Errand(DeviceKey device, Work work) {
    this.device = device;
    this.work = work;
    this.poke = new PokeModel(device);
    poke.stateProperty().addListener((source, before, after) -> poked(after));
    stage.addListener((source, before, after) -> settle(after));
  }

  /** Whom it is for. */
  public DeviceKey device() {
    return device;
  }

  /** What is wanted. */
  public Work work() {
    return work;
  }

  /** The poke that makes the device call in. */
  public PokeModel poke() {
    return poke;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The operation in the queue, once it is there. */
  public Optional<Operation> operation() {
    return operation;
  }

  /** Calls this once when the operation has ended, at once when it has already. */
  public Errand whenEnded(Consumer<Operation> follower) {
    if (stage.get() instanceof Stage.Ended(Operation ended)) {
      follower.accept(ended);
    } else {
      followers.add(follower);
    }
    return this;
  }

  /**
   * Completes, on the FX thread, when it has come as far as it will for now: it is over, or waits
   * for a device that cannot be poked.
   */
  public CompletableFuture<Stage> whenSettled() {
    return settled.copy();
  }

  void queued(Operation fresh) {
    operation = Optional.of(fresh);
    moved(fresh);
  }

  /** The operation as it stands now; older news than what is known already is ignored. */
  void moved(Operation now) {
    if (stage.get().isOver()) {
      return;
    }
    operation = Optional.of(now);
    if (now.state().isFinal()) {
      stage.set(new Stage.Ended(now));
      followers.forEach(follower -> follower.accept(now));
      followers.clear();
    } else if (now.state() == OperationState.RUNNING) {
      stage.set(new Stage.InSession(progress(now)));
    } else {
      poked(poke.stateProperty().get());
    }
  }

  private static Optional<Progress> progress(Operation running) {
    return running.outcome().orElse(null) instanceof Outcome.Underway underway
        ? underway.progress()
        : Optional.empty();
  }

  void lost(String reason) {
    stage.set(new Stage.Lost(reason));
  }

  private void settle(Stage now) {
    if (now.isOver() || now instanceof Stage.Waiting) {
      settled.complete(now);
    }
  }

  private void poked(PokeState state) {
    if (stage.get().isOver()
        || operation.isEmpty()
        || operation.get().state() != OperationState.QUEUED) {
      return;
    }
    stage.set(
        switch (state) {
          case PokeState.Idle idle -> new Stage.Queued();
          case PokeState.Running running -> new Stage.Poking();
          case PokeState.Over over when over.isSuccess() -> new Stage.Queued();
          case PokeState.Over over -> new Stage.Waiting(over.trace());
          case PokeState.Broken broken -> new Stage.Queued();
        });
  }
}
