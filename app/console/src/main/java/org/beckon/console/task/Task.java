package org.beckon.console.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Long work with its title and what follows on it, put together fluently and then given to {@link
 * TaskRunner#run}. All handlers are called on the FX thread. Not thread-safe.
 */
public final class Task<T> {

  /** What is done: blocking work, or the start of something that completes by itself. */
  sealed interface Body<T> {

    /** Runs on a thread of its own. */
    record Blocking<T>(Work<T> work) implements Body<T> {}

    /** Needs no thread while it waits. */
    record Awaiting<T>(Function<Progress, ? extends CompletionStage<T>> start) implements Body<T> {}
  }

  record Handler(Class<? extends Throwable> type, Consumer<Throwable> action) {}

  final String title;
  final Body<T> body;
  final List<Handler> handlers = new ArrayList<>();
  Consumer<? super T> success = value -> {};
  Function<? super T, TaskResult> result = value -> TaskResult.NOTHING;
  Runnable cancelled = () -> {};
  Runnable end = () -> {};
  boolean quiet;

  private Task(String title, Body<T> body) {
    this.title = title;
    this.body = body;
  }

  /** Blocking work. The title stands in the task bar. */
  public static <T> Task<T> of(String title, Work<T> work) {
    return new Task<>(title, new Body.Blocking<>(work));
  }

  /** Something that completes by itself; {@code start} is called on the caller's thread. */
  public static <T> Task<T> awaiting(String title, Supplier<? extends CompletionStage<T>> start) {
    return awaiting(title, progress -> start.get());
  }

  /** The same for something that tells how far it is. */
  public static <T> Task<T> awaiting(
      String title, Function<Progress, ? extends CompletionStage<T>> start) {
    return new Task<>(title, new Body.Awaiting<>(start));
  }

  /** What to do with the value. */
  public Task<T> onSuccess(Consumer<? super T> action) {
    success = action;
    return this;
  }

  /** What to do on this kind of failure; the first that fits is taken. */
  public <E extends Throwable> Task<T> onFailure(Class<E> type, Consumer<? super E> action) {
    handlers.add(new Handler(type, failure -> action.accept(type.cast(failure))));
    return this;
  }

  /** What to do when it was cancelled. */
  public Task<T> onCancelled(Runnable action) {
    cancelled = action;
    return this;
  }

  /** What to do in the end, however it went. */
  public Task<T> onEnd(Runnable action) {
    end = action;
    return this;
  }

  /** The line that stands in the task bar afterwards. */
  public Task<T> result(Function<? super T, TaskResult> wording) {
    result = wording;
    return this;
  }

  /** Keeps it out of the task bar, unless it fails unexpectedly: for reads of a moment. */
  public Task<T> quiet() {
    quiet = true;
    return this;
  }
}
