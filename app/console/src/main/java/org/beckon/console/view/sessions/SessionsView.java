package org.beckon.console.view.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.text.Repeats;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.view.ColumnFit;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.wire.Line;
import org.beckon.console.view.wire.WireList;
import org.beckon.cwmp.event.Event;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Sessions above, the selected one below: its ladder, and the selected message. */
public final class SessionsView implements AutoCloseable {

  @FXML private TextField filter;
  @FXML private CheckBox problems;
  @FXML private CheckBox follow;
  @FXML private TableView<SessionRow> table;
  @FXML private TableColumn<SessionRow, SessionSummary> time;
  @FXML private TableColumn<SessionRow, SessionSummary> device;
  @FXML private TableColumn<SessionRow, SessionSummary> events;
  @FXML private TableColumn<SessionRow, SessionSummary> rpcs;
  @FXML private TableColumn<SessionRow, SessionSummary> bytes;
  @FXML private TableColumn<SessionRow, SessionSummary> length;
  @FXML private TableColumn<SessionRow, SessionSummary> outcome;
  @FXML private VBox loading;
  @FXML private VBox none;
  @FXML private Label noneText;
  @FXML private Button noneStep;
  @FXML private VBox filteredOut;
  @FXML private Button clearFilter;
  @FXML private VBox nothing;
  @FXML private VBox detail;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Button copyMessage;
  @FXML private Button copyAll;
  @FXML private VBox notes;
  @FXML private ListView<MessageRow> messages;
  @FXML private Label head;
  @FXML private ListView<Line> body;

  private final PanelContext context;
  private final Texts texts;
  private final Wording wording;
  private final SessionsModel model;
  private final TranscriptModel transcript;
  private final Parent root;

  /**
   * Builds it.
   *
   * @param one whose sessions; empty for those of all devices
   */
  public SessionsView(PanelContext context, Optional<DeviceKey> one) {
    this.context = context;
    this.texts = context.texts();
    this.wording = context.wording();
    this.model =
        new SessionsModel(
            context.acs().journal(),
            context.acs().devices(),
            one,
            context.events(),
            context.tasks(),
            texts);
    this.transcript =
        new TranscriptModel(
            model.selectedProperty(), context.acs().journal(), context.tasks(), texts);
    this.root = Fxml.load("sessions-view", this, texts);
    device.setVisible(one.isEmpty());
    buildList(one);
    buildDetail();
  }

  /** What is shown. */
  public Parent root() {
    return root;
  }

  /** The list, to select from outside. */
  public SessionsModel model() {
    return model;
  }

  /** Lets the commands that make sense here be carried out. */
  public void serve(CommandScope scope) {
    scope.on(Command.REFRESH, model::reload).on(Command.FIND, filter::requestFocus);
  }

  /** Where the keyboard goes. */
  public void focus() {
    table.requestFocus();
  }

  /** Esc: takes the filter away; false when there is none. */
  public boolean escape() {
    boolean filtered = !filter.getText().isEmpty() || problems.isSelected();
    model.clearFilter();
    return filtered;
  }

  @Override
  public void close() {
    model.close();
  }

  private void buildList(Optional<DeviceKey> one) {
    filter.textProperty().bindBidirectional(model.filterProperty());
    problems.selectedProperty().bindBidirectional(model.problemsOnlyProperty());
    follow.selectedProperty().bindBidirectional(model.followProperty());
    clearFilter.setOnAction(event -> model.clearFilter());
    noneText.setText(texts.get(one.isEmpty() ? "sessions.noneText" : "sessions.noneTextDevice"));
    noneStep.setText(texts.get(one.isEmpty() ? "sessions.noneStep" : "sessions.noneStepDevice"));
    noneStep.setOnAction(event -> firstStep(one));
    table.setItems(model.rows());
    column(time, "mono", session -> wording.clock(session.start(), now()));
    device.setCellValueFactory(row -> row.getValue().summaryProperty());
    device.setCellFactory(ignored -> new DeviceCell());
    column(events, "", SessionsView::events);
    column(rpcs, "", session -> Repeats.joined(session.rpcs()));
    column(bytes, "number", this::bytes);
    column(
        length,
        "number",
        session ->
            session.outcome() == SessionOutcome.OPEN ? "" : wording.length(session.length()));
    outcome.setCellValueFactory(row -> row.getValue().summaryProperty());
    outcome.setCellFactory(ignored -> new OutcomeCell());
    table.getColumns().forEach(each -> each.setSortable(false));
    ColumnFit.dress(table);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((source, before, after) -> model.selectedProperty().set(after));
    model.selectedProperty().subscribe(this::show);
    model.phaseProperty().subscribe(this::show);
  }

  private void buildDetail() {
    messages.setItems(transcript.messages());
    messages.setCellFactory(view -> new MessageCell(texts, wording));
    messages
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (source, before, after) -> {
              if (after != null) {
                transcript.selectedProperty().set(after);
              }
            });
    transcript.selectedProperty().subscribe(this::show);
    transcript.summaryProperty().subscribe(this::show);
    WireList.dress(body, transcript.lines(), context.clip());
    copyMessage.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
    copyMessage.disableProperty().bind(Bindings.isNull(transcript.selectedProperty()));
    copyMessage.setOnAction(
        event -> context.clip().copy(transcript.text(transcript.selectedProperty().get())));
    copyAll.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
    copyAll.setOnAction(event -> context.clip().copy(transcript.text()));
  }

  private void firstStep(Optional<DeviceKey> one) {
    one.ifPresentOrElse(
        key -> context.actions().poke(List.of(key), model::reload),
        () -> context.navigator().go(new Place.Server()));
  }

  private void show(SessionRow row) {
    if (row == null) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedItem() != row) {
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().select(row);
      table.scrollTo(row);
    }
  }

  private void show(SessionsModel.Phase phase) {
    visible(loading, phase == SessionsModel.Phase.LOADING);
    visible(none, phase == SessionsModel.Phase.NONE);
    visible(filteredOut, phase == SessionsModel.Phase.FILTERED_OUT);
  }

  private void show(MessageRow row) {
    if (row == null) {
      messages.getSelectionModel().clearSelection();
      head.setText("");
    } else {
      messages.getSelectionModel().select(row);
      head.setText(row.message().httpHead().strip());
    }
  }

  private void show(Optional<SessionSummary> session) {
    visible(nothing, session.isEmpty());
    visible(detail, session.isPresent());
    session.ifPresent(
        now -> {
          title.setText(texts.get("sessions.detail", now.id().toString(), now.address()));
          subtitle.setText(texts.of(now.outcome()) + "  " + wording.moment(now.start()));
          notes.getChildren().clear();
          if (!now.reason().isEmpty()) {
            notes.getChildren().add(note(now.reason()));
          }
          now.notes().forEach(text -> notes.getChildren().add(note(text)));
          visible(notes, !notes.getChildren().isEmpty());
        });
  }

  private static Label note(String text) {
    Label label = new Label(text, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    label.setWrapText(true);
    return label;
  }

  private Instant now() {
    return context.heartbeat().now();
  }

  private static String events(SessionSummary session) {
    return String.join(", ", session.events().stream().map(Event::code).toList());
  }

  private String bytes(SessionSummary session) {
    return texts.get(
        "sessions.inOut", wording.size(session.bytesIn()), wording.size(session.bytesOut()));
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static void column(
      TableColumn<SessionRow, SessionSummary> column,
      String style,
      Function<SessionSummary, String> words) {
    column.setCellValueFactory(row -> row.getValue().summaryProperty());
    column.setCellFactory(ignored -> new TextCell(style, words));
  }

  private static final class TextCell extends TableCell<SessionRow, SessionSummary> {
    private final Function<SessionSummary, String> words;

    TextCell(String style, Function<SessionSummary, String> words) {
      this.words = words;
      if (!style.isEmpty()) {
        getStyleClass().add(style);
      }
    }

    @Override
    protected void updateItem(SessionSummary session, boolean empty) {
      super.updateItem(session, empty);
      setText(empty || session == null ? null : words.apply(session));
    }
  }

  private final class DeviceCell extends TableCell<SessionRow, SessionSummary> {
    @Override
    protected void updateItem(SessionSummary session, boolean empty) {
      super.updateItem(session, empty);
      SessionRow row = getTableRow() == null ? null : getTableRow().getItem();
      boolean none = empty || session == null || row == null;
      setText(
          none
              ? null
              : row.device().isEmpty()
                  ? texts.get("sessions.stranger", session.address())
                  : row.device());
    }
  }

  private final class OutcomeCell extends TableCell<SessionRow, SessionSummary> {
    @Override
    protected void updateItem(SessionSummary session, boolean empty) {
      super.updateItem(session, empty);
      boolean some = !empty && session != null;
      setText(some ? texts.of(session.outcome()) : null);
      for (SessionOutcome each : SessionOutcome.values()) {
        pseudoClassStateChanged(
            PseudoClass.getPseudoClass(each.text()), some && session.outcome() == each);
      }
      setGraphic(
          some && !session.notes().isEmpty() ? new FontIcon(MaterialDesignA.ALERT_OUTLINE) : null);
    }
  }
}
