package org.beckon.console.panel.parameters;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.errand.Report;
import org.beckon.console.panel.DeviceTab;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The device page's tab with all parameters: a tree to search, edit, review and apply. */
public final class ParametersPanel implements Panel<Place.OneDevice> {

  @FXML private VBox page;
  @FXML private TextField search;
  @FXML private ToggleButton onlyWritable;
  @FXML private ToggleButton onlyChanged;
  @FXML private Label count;
  @FXML private ProgressIndicator readingSpinner;
  @FXML private Label reading;
  @FXML private Button add;
  @FXML private Button delete;
  @FXML private Button refresh;
  @FXML private HBox partial;
  @FXML private Button readAll;
  @FXML private Node content;
  @FXML private TreeTableView<ParameterRow> table;
  @FXML private ScrollPane facts;
  @FXML private StackPane states;
  @FXML private VBox foot;
  @FXML private StackPane reviewHost;

  private final PanelContext context;
  private final Texts texts;
  private final ParametersModel model;
  private final Parent root;
  private final CommandScope commands = new CommandScope();
  private final TreeBinding tree;
  private final TreeTableColumn<ParameterRow, StoredParameter> valueColumn;
  private final ReviewView review;

  /** Builds the tab for a device. */
  public ParametersPanel(PanelContext context, DeviceKey device) {
    this.context = context;
    this.texts = context.texts();
    this.model =
        new ParametersModel(
            device,
            context.acs().devices(),
            context.errands(),
            context.tasks(),
            context.events(),
            context.knowledge().rules(),
            texts);
    this.root = Fxml.load("parameters", this, texts);
    ParameterWords words = new ParameterWords(model, texts);
    this.valueColumn =
        new ParameterColumns(model, words, texts, context.wording(), context.heartbeat())
            .build(table);
    this.tree = new TreeBinding(table, model);
    buildCommands();
    buildTools();
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.setContextMenu(
        new RowMenu(model, words, commands, context.clip(), this::edit, texts).menu());
    facts.setContent(new FactsView(model, words, context).root());
    states.getChildren().setAll(new StateView(model, texts).root());
    foot.getChildren().setAll(new ChangesBar(model, commands, this::openReview, texts).root());
    this.review = new ReviewView(model, words, commands, this::closeReview, texts);
    reviewHost.getChildren().setAll(review.root());
    model.phaseProperty().subscribe(this::show);
    model.saving().reportProperty().addListener((source, before, after) -> saved(after));
    model.changes().size().addListener((source, before, after) -> closeWhenDone(after.intValue()));
    model.load();
  }

  /** The line of the device page's catalogue for this tab. */
  public static DeviceTab tab() {
    return new DeviceTab("parameters", MaterialDesignF.FILE_TREE_OUTLINE, ParametersPanel::new);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public CommandScope commands() {
    return commands;
  }

  @Override
  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && table.getExpandedItemCount() > 0) {
      table.getFocusModel().focus(0);
    }
  }

  @Override
  public boolean escape() {
    if (reviewHost.isVisible()) {
      closeReview();
      return true;
    }
    if (!model.filterNow().showsAll()) {
      model.showAll();
      return true;
    }
    if (search.isFocused()) {
      table.requestFocus();
      return true;
    }
    return false;
  }

  @Override
  public boolean hasDrafts() {
    return !model.changes().all().isEmpty();
  }

  @Override
  public void close() {
    model.close();
  }

  /** The view model behind it, for tests. */
  ParametersModel model() {
    return model;
  }

  private void buildCommands() {
    var selected = model.selectedProperty();
    var revision = model.revisionProperty();
    BooleanBinding some = model.changes().size().greaterThan(0);
    BooleanBinding canAdd =
        Bindings.createBooleanBinding(() -> tableAtHand().isPresent(), selected, revision);
    BooleanBinding canDelete =
        Bindings.createBooleanBinding(
            () -> selected().filter(model::canDelete).isPresent(), selected, revision);
    commands
        .on(Command.APPLY, some.and(model.saving().busy().not()), model.saving()::save)
        .on(Command.DISCARD, some, this::discard)
        .on(Command.ADD_INSTANCE, canAdd, () -> tableAtHand().ifPresent(model::add))
        .on(Command.DELETE_INSTANCE, canDelete, () -> selected().ifPresent(this::delete))
        .on(
            Command.COPY_PATH,
            selected.isNotNull(),
            () -> context.clip().copy(selected().orElseThrow().path()))
        .on(Command.REFRESH, model.reading().busy().not(), this::refresh)
        .on(Command.FIND, search::requestFocus);
    CommandControls controls = new CommandControls(texts);
    controls.dressIcon(add, Command.ADD_INSTANCE, commands);
    controls.dressIcon(delete, Command.DELETE_INSTANCE, commands);
    controls.dressIcon(refresh, Command.REFRESH, commands);
  }

  private void buildTools() {
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(event -> focus());
    onlyWritable.selectedProperty().bindBidirectional(model.onlyWritableProperty());
    onlyChanged.selectedProperty().bindBidirectional(model.onlyChangedProperty());
    readAll.setOnAction(event -> model.readEverything());
    readAll.disableProperty().bind(model.reading().busy());
    readingSpinner.visibleProperty().bind(reading.visibleProperty().and(model.reading().busy()));
    readingSpinner.managedProperty().bind(readingSpinner.visibleProperty());
    var said = model.reading().reportProperty();
    reading.textProperty().bind(Bindings.createStringBinding(() -> said.get().text(), said));
    said.subscribe(report -> Tones.paint(reading, report.tone()));
  }

  private void show(Phase phase) {
    boolean nothing = phase instanceof Phase.NothingRead || phase instanceof Phase.Loading;
    visible(content, phase instanceof Phase.Tree);
    visible(reading, !nothing);
    for (Node tool : List.of(search, onlyWritable, onlyChanged, count)) {
      tool.setDisable(nothing);
    }
    if (phase instanceof Phase.Tree(int shown, int all, boolean part)) {
      count.setText(
          shown == all
              ? texts.get("parameters.count", all)
              : texts.get("parameters.countOf", shown, all));
      visible(partial, part);
    } else {
      count.setText("");
      visible(partial, false);
    }
  }

  /** After a refusal the person stands at the first row that the fault names. */
  private void saved(Report report) {
    if (report.tone() == Report.Tone.BAD) {
      model.changes().all().stream()
          .filter(change -> change.mark() instanceof Mark.Faulted)
          .map(StagedChange::path)
          .findFirst()
          .ifPresent(this::reveal);
    }
  }

  private void discard() {
    int number = model.changes().size().get();
    if (number == 1) {
      model.changes().discardAll();
      return;
    }
    context
        .dialogs()
        .confirm(
            new Confirmation(
                texts.get("parameters.discard.title", number),
                texts.get("parameters.discard.text"),
                model.changes().all().stream().map(StagedChange::path).toList(),
                texts.get("parameters.discard.all"),
                false),
            model.changes()::discardAll);
  }

  private void delete(ParameterRow instance) {
    context
        .dialogs()
        .confirm(
            new Confirmation(
                texts.get("parameters.delete.title"),
                texts.get("parameters.delete.text"),
                List.of(instance.path()),
                texts.of(Command.DELETE_INSTANCE),
                true),
            () -> model.delete(instance));
  }

  private void refresh() {
    selected().ifPresentOrElse(model::readAgain, model::readEverything);
  }

  /** The control knows no column that the keyboard is in, so it would open no editor by itself. */
  private void key(KeyEvent event) {
    boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    TreeItem<ParameterRow> item = table.getSelectionModel().getSelectedItem();
    if (!opens || !table.isFocused() || table.getEditingCell() != null || item == null) {
      return;
    }
    if (item.isLeaf()) {
      edit();
    } else {
      item.setExpanded(!item.isExpanded());
    }
    event.consume();
  }

  /** Goes to a parameter, whatever is looked for. */
  void reveal(String path) {
    model.tree().find(path).ifPresent(tree::reveal);
  }

  /** Opens the editor of the selected parameter. */
  void edit() {
    int index = table.getSelectionModel().getSelectedIndex();
    if (index >= 0 && selected().filter(model::isEditable).isPresent()) {
      table.requestFocus();
      table.edit(index, valueColumn);
    }
  }

  private void openReview() {
    visible(page, false);
    reviewHost.setVisible(true);
    review.open();
  }

  private void closeReview() {
    if (reviewHost.isVisible()) {
      reviewHost.setVisible(false);
      visible(page, true);
      focus();
    }
  }

  private void closeWhenDone(int left) {
    if (left == 0) {
      closeReview();
    }
  }

  private Optional<ParameterRow> selected() {
    return Optional.ofNullable(model.selectedProperty().get());
  }

  /** The selected table, or that of the selected instance. */
  private Optional<ParameterRow> tableAtHand() {
    return selected().map(row -> row.isInstance() ? row.parent() : row).filter(model::canAdd);
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
