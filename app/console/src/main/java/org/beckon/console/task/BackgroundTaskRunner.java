package org.beckon.console.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.beckon.console.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on one executor and their handlers on another. With {@code Runnable::run} for both it
 * is the inline twin that tests use.
 */
public final class BackgroundTaskRunner implements TaskRunner {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTaskRunner.class);

  private final Executor workers;
  private final Executor window;
  private final Delayer delayer;
  private final TaskBoard board;
  private final Texts texts;

  /**
   * Wires a runner.
   *
   * @param workers where work runs, for example a virtual thread each
   * @param window the FX thread
   * @param delayer for what is to be done later
   * @param board where tasks that are not quiet show up
   */
  public BackgroundTaskRunner(
      Executor workers, Executor window, Delayer delayer, TaskBoard board, Texts texts) {
    this.workers = workers;
    this.window = window;
    this.delayer = delayer;
    this.board = board;
    this.texts = texts;
  }

  @Override
  public <T> RunningTask run(Task<T> task) {
    RunningTask running = new RunningTask(task.title);
    if (!task.quiet) {
      board.started(running);
    }
    switch (task.body) {
      case Task.Body.Blocking<T>(Work<T> work) -> block(task, running, work);
      case Task.Body.Awaiting<T>(var start) -> await(task, running, start.apply(progress(running)));
    }
    return running;
  }

  @Override
  public void later(Duration delay, Runnable action) {
    delayer.after(delay, () -> window.execute(action));
  }

  private <T> void block(Task<T> task, RunningTask running, Work<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Progress progress = progress(running);
    FutureTask<T> job =
        new FutureTask<>(
            () -> {
              try {
                T value = work.run(progress);
                answer.complete(value);
                return value;
              } catch (Exception | LinkageError failure) {
                answer.completeExceptionally(failure);
                throw failure;
              }
            });
    await(task, running, answer);
    running.stopWith(
        () -> {
          answer.cancel(false);
          job.cancel(true);
        });
    try {
      workers.execute(job);
    } catch (RejectedExecutionException closing) {
      // The window closes: what was still queued on its thread has nobody left to work for.
      answer.cancel(false);
    }
  }

  private Progress progress(RunningTask running) {
    return (fraction, message) -> window.execute(() -> running.report(fraction, message));
  }

  private <T> void await(Task<T> task, RunningTask running, CompletionStage<T> stage) {
    // A copy: to give up waiting must not end what others may wait for too.
    CompletableFuture<T> mine = stage.toCompletableFuture().copy();
    running.stopWith(() -> mine.cancel(false));
    mine.whenComplete(
        (value, failure) -> window.execute(() -> finish(task, running, value, failure)));
  }

  private <T> void finish(Task<T> task, RunningTask running, T value, Throwable failure) {
    if (running.isOver()) {
      return;
    }
    running.end();
    TaskResult result = TaskResult.NOTHING;
    try {
      result = failure == null ? succeeded(task, value) : failed(task, cause(failure));
    } finally {
      if (!task.quiet) {
        board.ended(running, result);
      }
      task.end.run();
    }
  }

  private static <T> TaskResult succeeded(Task<T> task, T value) {
    task.success.accept(value);
    return task.result.apply(value);
  }

  private <T> TaskResult failed(Task<T> task, Throwable failure) {
    if (failure instanceof CancellationException) {
      task.cancelled.run();
      return new TaskResult(TaskResult.Kind.CANCELLED, texts.get("task.cancelled", task.title));
    }
    for (Task.Handler handler : task.handlers) {
      if (handler.type().isInstance(failure)) {
        handler.action().accept(failure);
        return TaskResult.failed(texts.get("task.failed", task.title, words(failure)));
      }
    }
    LOG.error("Task failed: {}", task.title, failure);
    TaskResult unexpected = TaskResult.failed(texts.get("task.failed", task.title, words(failure)));
    board.post(unexpected);
    return unexpected;
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
