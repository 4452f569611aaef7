package org.beckon.console.event;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.server.Acs;
import org.beckon.acs.server.ServerStatus;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** The server at a glance, kept fresh for all pages that show something of it. FX thread only. */
public final class ServerWatch {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int SECONDS = 5;

  private final Acs acs;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Refresher refresher;
  private final ReadOnlyObjectWrapper<Optional<ServerStatus>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int beats;

  /** Begins to watch, for as long as the events and the heartbeat go on. */
  public ServerWatch(
      Acs acs, EventBridge events, Heartbeat heartbeat, TaskRunner tasks, Texts texts) {
    this.texts = texts;
    this.acs = acs;
    this.tasks = tasks;
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    events.watch(changes -> refresher.request());
    heartbeat.nowProperty().addListener((source, before, after) -> beat());
    refresher.request();
  }

  /** The latest reading; empty before the first. */
  public ReadOnlyObjectProperty<Optional<ServerStatus>> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Reads it now. */
  public void refresh() {
    refresher.request();
  }

  private void beat() {
    beats = (beats + 1) % SECONDS;
    if (beats == 0) {
      refresher.request();
    }
  }

  private void read() {
    tasks.run(
        Task.of(texts.get("server.reading"), progress -> acs.status())
            .quiet()
            .onSuccess(now -> status.set(Optional.of(now)))
            .onEnd(refresher::done));
  }
}
