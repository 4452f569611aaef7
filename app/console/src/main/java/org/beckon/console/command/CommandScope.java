package org.beckon.console.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** Which commands a page (or the shell) carries out, and how. FX thread only. */
public final class CommandScope {

  /** What a command does here. */
  public record Handler(ObservableBooleanValue enabled, Runnable action) {}

  private final Map<Command, Handler> handlers = new EnumMap<>(Command.class);

  /** Carries the command out at any time. */
  public CommandScope on(Command command, Runnable action) {
    return on(command, Bindings.createBooleanBinding(() -> true), action);
  }

  /** Carries the command out while enabled. */
  public CommandScope on(Command command, ObservableBooleanValue enabled, Runnable action) {
    handlers.put(command, new Handler(enabled, action));
    return this;
  }

  /** What the command does here, if anything. */
  public Optional<Handler> handler(Command command) {
    return Optional.ofNullable(handlers.get(command));
  }

  /** Carries it out; false when it is not known here or not enabled. */
  public boolean run(Command command) {
    Handler handler = handlers.get(command);
    if (handler == null || !handler.enabled().get()) {
      return false;
    }
    handler.action().run();
    return true;
  }
}
