package org.beckon.console.panel.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.lab.bench.Bench;
import org.beckon.console.lab.bench.BenchCsv;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.task.Progress;
import org.beckon.console.task.RunningTask;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** The connection-request bench: what to measure, its run, and what came of it. FX thread only. */
final class BenchModel {
  /** Until the server's code is compiled; as many as on the command line. */
  static final int WARM_UP = 300;

  private static final String FILE = "connection-requests.csv";

  /** How often progress is told in all: the window need not draw each poke. */
  private static final int TICKS = 200;

  private final Bench bench;
  private final TaskRunner tasks;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Map<Way, BooleanProperty> ways = new EnumMap<>(Way.class);
  private final IntegerProperty count = new SimpleIntegerProperty(200);
  private final IntegerProperty delay = new SimpleIntegerProperty(0);
  private final ReadOnlyObjectWrapper<BenchPhase> phase =
      new ReadOnlyObjectWrapper<>(BenchPhase.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<BenchResult>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding canRun;
  private Optional<RunningTask> running = Optional.empty();

  BenchModel(Bench bench, TaskRunner tasks, Dialogs dialogs, Texts texts) {
    this.bench = bench;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.texts = texts;
    for (Way way : Way.values()) {
      ways.put(way, new SimpleBooleanProperty(true));
    }
    BooleanBinding any =
        Bindings.createBooleanBinding(
            () -> !chosen().isEmpty(), ways.values().toArray(BooleanProperty[]::new));
    canRun = any.and(phase.isNotEqualTo(BenchPhase.RUNNING));
  }

  /** Whether this way is to be measured. */
  BooleanProperty wayProperty(Way way) {
    return ways.get(way);
  }

  /** Pokes of each way, 1 to {@link BenchPlan#MOST}. */
  IntegerProperty countProperty() {
    return count;
  }

  /** Milliseconds that the way takes in each direction, 0 to {@link BenchPlan#FARTHEST}. */
  IntegerProperty delayProperty() {
    return delay;
  }

  ReadOnlyObjectProperty<BenchPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** What came of the latest run that came to its end. */
  ReadOnlyObjectProperty<Optional<BenchResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Why the latest run came to nothing, in phase FAILED. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  BooleanBinding canRun() {
    return canRun;
  }

  private List<Way> chosen() {
    return ways.entrySet().stream()
        .filter(one -> one.getValue().get())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Measures what is chosen. */
  void run() {
    if (!canRun.get()) {
      return;
    }
    BenchPlan plan = new BenchPlan(chosen(), count.get(), WARM_UP, Duration.ofMillis(delay.get()));
    phase.set(BenchPhase.RUNNING);
    RunningTask task =
        tasks.run(
            Task.of(texts.get("lab.bench.task"), progress -> measure(plan, progress))
                .onSuccess(this::measured)
                .onFailure(IOException.class, this::failed)
                .onCancelled(() -> phase.set(before()))
                .onEnd(this::ended)
                .result(done -> TaskResult.done(texts.get("lab.bench.done"))));
    running = Optional.of(task).filter(one -> !one.isOver());
  }

  /** Gives the run up; what was there before stays. */
  void cancel() {
    running.ifPresent(RunningTask::cancel);
  }

  private BenchResult measure(BenchPlan plan, Progress progress)
      throws IOException, InterruptedException {
    int step = Math.max(1, plan.pokes() / TICKS);
    return bench.run(
        plan,
        (way, done) -> {
          if (done % step == 0) {
            progress.report(
                (double) done / plan.pokes(),
                texts.get("lab.bench.progress", way(way), done, plan.pokes()));
          }
        });
  }

  private String way(Way way) {
    return texts.get("lab.way." + way.text());
  }

  private void measured(BenchResult now) {
    result.set(Optional.of(now));
    phase.set(BenchPhase.DONE);
  }

  private void failed(IOException failure) {
    problem.set(new LabWords(texts).why(failure));
    phase.set(BenchPhase.FAILED);
  }

  private void ended() {
    running = Optional.empty();
    if (phase.get() == BenchPhase.RUNNING) {
      phase.set(before());
    }
  }

  private BenchPhase before() {
    return result.get().isPresent() ? BenchPhase.DONE : BenchPhase.EMPTY;
  }

  /** Saves every poke of the latest result where the person says. */
  void saveCsv() {
    result
        .get()
        .ifPresent(
            now -> dialogs.saveAs(texts.get("lab.bench.saving"), FILE, file -> save(now, file)));
  }

  private void save(BenchResult now, Path file) {
    tasks.run(
        Task.of(
                texts.get("lab.bench.saving"),
                progress -> Files.writeString(file, BenchCsv.of(now)))
            .onFailure(IOException.class, failure -> {})
            .result(saved -> TaskResult.done(texts.get("lab.bench.saved", saved))));
  }
}
