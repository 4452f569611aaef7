package org.beckon.console.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Work;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.poke.Pokes;
import org.beckon.console.task.Progress;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** Starts errands: into the queue, then a poke, then the answer. FX thread only. */
public final class Errands implements AutoCloseable {

  /** Who wants it, in the history of operations. */
  public static final String ORIGIN = "window";

  private final Operations operations;
  private final Pokes pokes;
  private final TaskRunner tasks;
  private final Executor window;
  private final ErrandWords words;
  private final List<Errand> open = new ArrayList<>();
  private final EventBridge.Watch watch;

  /**
   * Starts them here.
   *
   * @param window the FX thread
   */
  public Errands(
      Operations operations,
      Pokes pokes,
      TaskRunner tasks,
      EventBridge events,
      Executor window,
      Texts texts) {
    this.operations = operations;
    this.pokes = pokes;
    this.tasks = tasks;
    this.window = window;
    this.words = new ErrandWords(texts);
    this.watch = events.watch(this::heard);
  }

  /** Queues the work and pokes the device at once; the task bar tells how it goes. */
  public Errand start(DeviceKey device, Work work) {
    Errand errand = begin(device, work);
    tasks.run(
        Task.awaiting(words.title(work), progress -> followed(errand, progress))
            .onCancelled(() -> giveUp(errand))
            .result(words::result));
    return errand;
  }

  private CompletableFuture<Stage> followed(Errand errand, Progress progress) {
    errand
        .stageProperty()
        .subscribe(stage -> progress.report(ErrandWords.fraction(stage), words.progress(stage)));
    return errand.whenSettled();
  }

  /** The same without a word in the task bar: for one of many, which the caller tells of. */
  public Errand begin(DeviceKey device, Work work) {
    Errand errand = open(device, work);
    tasks.run(
        Task.of(words.title(work), progress -> operations.enqueue(device, work, ORIGIN))
            .quiet()
            .onSuccess(operation -> queued(errand, operation))
            .onFailure(
                Throwable.class, failure -> errand.lost(String.valueOf(failure.getMessage()))));
    return errand;
  }

  private Errand open(DeviceKey device, Work work) {
    Errand errand = new Errand(device, work);
    open.add(errand);
    errand
        .stageProperty()
        .addListener(
            (source, before, after) -> {
              if (after.isOver()) {
                open.remove(errand);
              }
            });
    return errand;
  }

  /** Takes it out of the queue, if it is not too late for that. */
  public void giveUp(Errand errand) {
    errand
        .operation()
        .map(Operation::id)
        .ifPresent(
            id ->
                tasks.run(
                    Task.of(words.title(errand.work()), progress -> operations.cancel(id))
                        .quiet()));
  }

  /**
   * Follows work that is in the queue already, and pokes the device for it once; the task bar tells
   * how it goes.
   */
  public List<Errand> follow(DeviceKey device, List<Operation> queued) {
    List<Errand> followed = new ArrayList<>();
    for (Operation operation : queued) {
      Errand errand = open(device, operation.work());
      followed.add(errand);
      errand.queued(operation);
      if (followed.size() == 1) {
        pokes.begin(errand.poke());
      }
      operations.whenEnded(operation.id()).thenAcceptAsync(errand::moved, window);
      tasks.run(
          Task.awaiting(words.title(operation.work()), progress -> followed(errand, progress))
              .onCancelled(() -> giveUp(errand))
              .result(words::result));
    }
    return List.copyOf(followed);
  }

  private void queued(Errand errand, Operation operation) {
    errand.queued(operation);
    pokes.begin(errand.poke());
    operations.whenEnded(operation.id()).thenAcceptAsync(errand::moved, window);
  }

  private void heard(Changes changes) {
    for (Operation operation : changes.operations()) {
      for (Errand errand : List.copyOf(open)) {
        if (errand.operation().map(known -> known.id().equals(operation.id())).orElse(false)) {
          errand.moved(operation);
        }
      }
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
