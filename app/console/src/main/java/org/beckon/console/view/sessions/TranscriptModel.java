package org.beckon.console.view.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.journal.WireMessage;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.view.wire.Line;
import org.beckon.console.view.wire.PrettyXml;

/** One session, message by message, and one of its messages to read. FX thread only. */
public final class TranscriptModel {

  private final Journal journal;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<SessionSummary>> summary =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<MessageRow> messages = FXCollections.observableArrayList();
  private final ObservableList<MessageRow> messagesView =
      FXCollections.unmodifiableObservableList(messages);
  private final ObjectProperty<MessageRow> selected = new SimpleObjectProperty<>();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ObservableList<Line> linesView = FXCollections.unmodifiableObservableList(lines);
  private Optional<SessionId> shown = Optional.empty();
  private Subscription changing = Subscription.EMPTY;

  /** Follows the row that is selected in the list. */
  public TranscriptModel(
      ObservableValue<SessionRow> row, Journal journal, TaskRunner tasks, Texts texts) {
    this.journal = journal;
    this.tasks = tasks;
    this.texts = texts;
    selected.addListener((source, before, after) -> lay(after));
    row.subscribe(this::follow);
  }

  /** The session; empty when none is selected, or it is not kept any more. */
  public ReadOnlyObjectProperty<Optional<SessionSummary>> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Its messages, in order. */
  public ObservableList<MessageRow> messages() {
    return messagesView;
  }

  /** The message to read, null for none. */
  public ObjectProperty<MessageRow> selectedProperty() {
    return selected;
  }

  /** The body of that message, laid out. */
  public ObservableList<Line> lines() {
    return linesView;
  }

  /** The whole session as text, as it stood on the wire. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (MessageRow row : messages) {
      text.append(text(row)).append("\n\n");
    }
    return text.toString().stripTrailing();
  }

  /** A message as text: direction and time, HTTP head, body. */
  public String text(MessageRow row) {
    WireMessage message = row.message();
    String arrow = message.fromDevice() ? "CPE → ACS" : "ACS → CPE";
    return "== %d  %s  +%d ms  %s\n%s\n\n%s"
        .formatted(
            row.number(),
            arrow,
            message.at().toMillis(),
            message.name(),
            message.httpHead(),
            message.body());
  }

  private void follow(SessionRow row) {
    changing.unsubscribe();
    changing = Subscription.EMPTY;
    if (row == null) {
      shown = Optional.empty();
      show(Optional.empty());
    } else {
      changing = row.summaryProperty().subscribe(now -> read(row.id()));
    }
  }

  private void read(SessionId id) {
    boolean other = !shown.equals(Optional.of(id));
    shown = Optional.of(id);
    if (other) {
      selected.set(null);
    }
    tasks.run(
        Task.of(texts.get("sessions.reading"), progress -> journal.transcript(id))
            .quiet()
            .onSuccess(
                found -> {
                  if (shown.equals(Optional.of(id))) {
                    show(found);
                  }
                }));
  }

  private void show(Optional<Transcript> transcript) {
    int number = selected.get() == null ? 0 : selected.get().number();
    List<MessageRow> rows = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (WireMessage message : transcript.map(Transcript::messages).orElse(List.of())) {
      Duration delay = rows.isEmpty() ? Duration.ZERO : message.at().minus(before);
      rows.add(new MessageRow(rows.size() + 1, message, delay));
      before = message.at();
    }
    summary.set(transcript.map(Transcript::summary));
    messages.setAll(rows);
    selected.set(
        rows.stream().filter(row -> row.number() == Math.max(1, number)).findFirst().orElse(null));
  }

  private void lay(MessageRow row) {
    if (row == null || row.message().body().isEmpty()) {
      lines.clear();
      return;
    }
    tasks.run(
        Task.of(texts.get("sessions.reading"), progress -> PrettyXml.lines(row.message().body()))
            .quiet()
            .onSuccess(
                laid -> {
                  if (row.equals(selected.get())) {
                    lines.setAll(laid);
                  }
                }));
  }
}
