package org.beckon.console.dialog;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.task.TaskRunner;

/** What is shown beside the work just now, and the list behind the bell. FX thread only. */
public final class NotificationCenter implements Notifications {

  /** Shown at the same time; older ones make room. */
  static final int SHOWN = 4;

  /** Kept behind the bell. */
  static final int KEPT = 100;

  /** How long good news and mere information stay. */
  static final Duration STAY = Duration.ofSeconds(8);

  private final TaskRunner tasks;
  private final Heartbeat heartbeat;
  private final ObservableList<Shown> showing = FXCollections.observableArrayList();
  private final ObservableList<Shown> showingView =
      FXCollections.unmodifiableObservableList(showing);
  private final ObservableList<Shown> kept = FXCollections.observableArrayList();
  private final ObservableList<Shown> keptView = FXCollections.unmodifiableObservableList(kept);
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

  /** An empty centre. */
  public NotificationCenter(TaskRunner tasks, Heartbeat heartbeat) {
    this.tasks = tasks;
    this.heartbeat = heartbeat;
  }

  @Override
  public void show(Notification notification) {
    Shown item = new Shown(notification, heartbeat.now());
    showing.add(item);
    kept.addFirst(item);
    unread.set(unread.get() + 1);
    if (showing.size() > SHOWN) {
      showing.removeFirst();
    }
    if (kept.size() > KEPT) {
      kept.removeLast();
    }
    if (isPassing(notification.kind())) {
      tasks.later(STAY, () -> hide(item));
    }
  }

  /** Takes it off; it stays behind the bell. */
  public void hide(Shown item) {
    showing.removeIf(other -> other == item);
  }

  /** The list behind the bell was looked at. */
  public void markRead() {
    unread.set(0);
  }

  /** Beside the work just now, oldest first. */
  public ObservableList<Shown> showing() {
    return showingView;
  }

  /** Behind the bell, newest first. */
  public ObservableList<Shown> kept() {
    return keptView;
  }

  /** How many came since the list was looked at. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  private static boolean isPassing(Notification.Kind kind) {
    return switch (kind) {
      case INFO, GOOD -> true;
      case WARNING, BAD -> false;
    };
  }
}
