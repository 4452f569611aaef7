package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.event.Notice;
import org.beckon.acs.server.ServerStatus;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Secret;

/** What to enter at the first device, and what happens while the person waits for it. */
final class FirstDeviceModel {

  /** Notices shown; the server page has them all. */
  static final int NOTICES = 5;

  private final Optional<Runnable> demo;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ObservableList<String> urls = FXCollections.observableArrayList();
  private final ObservableList<String> urlsView = FXCollections.unmodifiableObservableList(urls);
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final ObservableList<Notice> noticesView =
      FXCollections.unmodifiableObservableList(notices);
  private final ReadOnlyStringWrapper username = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper login = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
  private final Secret password = new Secret();

  FirstDeviceModel(PanelContext context, Optional<Runnable> demo) {
    this.demo = demo;
    this.tasks = context.tasks();
    this.texts = context.texts();
    context.server().statusProperty().subscribe(status -> status.ifPresent(this::update));
  }

  /** ACS URLs, one for each network address of this computer. */
  ObservableList<String> urls() {
    return urlsView;
  }

  /** Refused logins and the like, newest first. */
  ObservableList<Notice> notices() {
    return noticesView;
  }

  ReadOnlyStringProperty usernameProperty() {
    return username.getReadOnlyProperty();
  }

  Secret password() {
    return password;
  }

  /** Whether the server asks for a login at all. */
  ReadOnlyBooleanProperty loginProperty() {
    return login.getReadOnlyProperty();
  }

  /** Whether simulated devices can be started from here. */
  boolean offersDemo() {
    return demo.isPresent();
  }

  /** Whether simulated devices are being started. */
  ReadOnlyBooleanProperty startingProperty() {
    return starting.getReadOnlyProperty();
  }

  /** Starts simulated devices. */
  void startDemo() {
    demo.ifPresent(
        start -> {
          starting.set(true);
          tasks.run(
              Task.of(
                      texts.get("first.demo.starting"),
                      progress -> {
                        start.run();
                        return true;
                      })
                  .onEnd(() -> starting.set(false)));
        });
  }

  private void update(ServerStatus status) {
    setIfNew(urls, status.acsUrls());
    setIfNew(notices, status.notices().stream().limit(NOTICES).toList());
    username.set(status.cpeCredentials().username());
    password.set(status.cpeCredentials().password());
    login.set(status.cpeAuth() != CpeAuth.NONE);
  }

  private static <T> void setIfNew(ObservableList<T> list, List<T> now) {
    if (!list.equals(now)) {
      list.setAll(now);
    }
  }
}
