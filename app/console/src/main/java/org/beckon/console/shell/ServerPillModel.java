package org.beckon.console.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.ServerStatus;
import org.beckon.console.text.Texts;

/** The server in one line: where devices reach it and how many do, or what is wrong. */
public final class ServerPillModel {

  /** The listener that devices call. */
  static final String CWMP = "cwmp";

  private final Texts texts;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();

  /** Follows the server's state. */
  public ServerPillModel(ObservableValue<Optional<ServerStatus>> status, Texts texts) {
    this.texts = texts;
    status.addListener((source, before, after) -> update(after));
    update(status.getValue());
  }

  /** The line. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Whether devices cannot reach the server. */
  public ReadOnlyBooleanProperty brokenProperty() {
    return broken.getReadOnlyProperty();
  }

  private void update(Optional<ServerStatus> status) {
    Optional<Listener> cwmp =
        status.stream()
            .flatMap(now -> now.listeners().stream())
            .filter(listener -> listener.name().equals(CWMP))
            .findFirst();
    broken.set(status.isPresent() && cwmp.flatMap(Listener::url).isEmpty());
    text.set(status.map(now -> words(now, cwmp)).orElseGet(() -> texts.get("pill.starting")));
  }

  private String words(ServerStatus now, Optional<Listener> cwmp) {
    if (broken.get()) {
      return cwmp.map(Listener::problem)
          .filter(problem -> !problem.isEmpty())
          .map(texts::of)
          .orElseGet(() -> texts.get("pill.down"));
    }
    String url = now.acsUrls().stream().findFirst().orElseGet(() -> cwmp.get().url().get());
    String bare = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return texts.get("pill.listening", bare, now.devices(), now.sessionsOpen());
  }
}
