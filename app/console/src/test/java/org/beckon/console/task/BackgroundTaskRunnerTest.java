package org.beckon.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.Test;

class BackgroundTaskRunnerTest {

  private final TaskBoard board = new TaskBoard();
  private final List<Runnable> later = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final Texts texts = Texts.load(Locale.ENGLISH);
  private final TaskRunner inline =
      new BackgroundTaskRunner(
          Runnable::run, Runnable::run, (delay, action) -> later.add(action), board, texts);

  @Test
  void givesUpQuietlyWhenTheWindowHasClosed() {
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    workers.shutdownNow();
    TaskRunner closed =
        new BackgroundTaskRunner(workers, Runnable::run, (delay, action) -> {}, board, texts);

    RunningTask running =
        closed.run(Task.of("Counting", progress -> 42).onSuccess(value -> heard.add("got")));

    assertThat(running.isOver()).isTrue();
    assertThat(heard).isEmpty();
  }

  @Test
  void handsTheValueOverAndPutsItsResultUp() {
    inline.run(
        Task.of("Counting", progress -> 42)
            .onSuccess(value -> heard.add("got " + value))
            .result(value -> TaskResult.done("Counted to " + value))
            .onEnd(() -> heard.add("end")));
    assertThat(heard).containsExactly("got 42", "end");
    assertThat(board.lastProperty().get()).isEqualTo(TaskResult.done("Counted to 42"));
    assertThat(board.running()).isEmpty();
  }

  @Test
  void callsTheFirstHandlerThatFitsTheFailure() {
    inline.run(
        Task.<Integer>of(
                "Reading",
                progress -> {
                  throw new IOException("disk full");
                })
            .onSuccess(value -> heard.add("success"))
            .onFailure(IllegalStateException.class, failure -> heard.add("state"))
            .onFailure(IOException.class, failure -> heard.add("io " + failure.getMessage()))
            .onFailure(Exception.class, failure -> heard.add("any")));
    assertThat(heard).containsExactly("io disk full");
    assertThat(board.lastProperty().get()).isEqualTo(TaskResult.failed("Reading: disk full"));
  }

  @Test
  void showsAnUnexpectedFailureEvenOfAQuietTask() {
    inline.run(
        Task.<Integer>of(
                "Reading",
                progress -> {
                  throw new IllegalStateException("no such table");
                })
            .quiet());
    assertThat(board.lastProperty().get()).isEqualTo(TaskResult.failed("Reading: no such table"));
  }

  @Test
  void keepsAQuietTaskOutOfTheBar() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    inline.run(Task.awaiting("Listening", () -> answer).quiet());
    assertThat(board.running()).isEmpty();
    inline.run(Task.awaiting("Waiting", () -> answer));
    assertThat(board.running()).extracting(RunningTask::title).containsExactly("Waiting");
    answer.complete("here");
    assertThat(board.running()).isEmpty();
  }

  @Test
  void aCancelledWaitLeavesTheFutureAlone() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    RunningTask running =
        inline.run(
            Task.awaiting("Poking", () -> answer)
                .onSuccess(heard::add)
                .onCancelled(() -> heard.add("cancelled")));
    running.cancel();
    answer.complete("too late");
    assertThat(heard).containsExactly("cancelled");
    assertThat(answer).isCompletedWithValue("too late");
    assertThat(board.lastProperty().get().kind()).isEqualTo(TaskResult.Kind.CANCELLED);
  }

  @Test
  void interruptsBlockingWorkAndTellsProgressOnTheWindowsThread() throws Exception {
    LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    CountDownLatch interrupted = new CountDownLatch(1);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      TaskRunner runner =
          new BackgroundTaskRunner(workers, window::add, (delay, action) -> {}, board, texts);
      RunningTask running =
          runner.run(
              Task.of(
                      "Copying",
                      progress -> {
                        progress.report(0.5, "half");
                        try {
                          new CountDownLatch(1).await();
                        } catch (InterruptedException stop) {
                          interrupted.countDown();
                        }
                        return "done";
                      })
                  .onSuccess(heard::add)
                  .onCancelled(() -> heard.add("cancelled")));
      window.poll(10, TimeUnit.SECONDS).run();
      assertThat(running.progressProperty().get()).isEqualTo(0.5);
      assertThat(running.messageProperty().get()).isEqualTo("half");
      running.cancel();
      window.poll(10, TimeUnit.SECONDS).run();
      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(heard).containsExactly("cancelled");
  }

  @Test
  void doesLaterWhatIsToBeDoneLater() {
    inline.later(Duration.ofSeconds(1), () -> heard.add("now"));
    assertThat(heard).isEmpty();
    later.forEach(Runnable::run);
    assertThat(heard).containsExactly("now");
  }
}
