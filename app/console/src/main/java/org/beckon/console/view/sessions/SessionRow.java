package org.beckon.console.view.sessions;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;

/** A line of the list: one for a session, also while it changes. */
public final class SessionRow {

  private final ReadOnlyObjectWrapper<SessionSummary> summary;
  private final String device;
  private String search;

  SessionRow(SessionSummary first, String device) {
    this.summary = new ReadOnlyObjectWrapper<>(first);
    this.device = device;
    this.search = searchable(first);
  }

  /** Which session. */
  public SessionId id() {
    return summary.get().id();
  }

  /** The session as it stands. */
  public SessionSummary summary() {
    return summary.get();
  }

  /** What people call its device; empty when it could not be told who called. */
  public String device() {
    return device;
  }

  ReadOnlyObjectProperty<SessionSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  String search() {
    return search;
  }

  void update(SessionSummary now) {
    if (!now.equals(summary.get())) {
      search = searchable(now);
      summary.set(now);
    }
  }

  private String searchable(SessionSummary now) {
    StringBuilder text = new StringBuilder(device).append('\n').append(now.address());
    now.device().ifPresent(key -> text.append('\n').append(key.text()));
    now.events().forEach(event -> text.append('\n').append(event.code()));
    now.rpcs().forEach(rpc -> text.append('\n').append(rpc));
    now.notes().forEach(note -> text.append('\n').append(note));
    return text.append('\n')
        .append(now.outcome().text())
        .append('\n')
        .append(now.reason())
        .toString()
        .toLowerCase(Locale.ROOT);
  }
}
