package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.ColumnFit;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** All devices in a table, live; and how to connect the first one. */
public final class DevicesPanel implements Panel<Place.Devices> {

  @FXML private VBox page;
  @FXML private Label count;
  @FXML private Button approve;
  @FXML private Button refuse;
  @FXML private Button open;
  @FXML private SplitMenuButton poke;
  @FXML private Button reboot;
  @FXML private TextField filter;
  @FXML private FlowPane chips;
  @FXML private MenuButton columns;
  @FXML private HBox held;
  @FXML private Label heldWords;
  @FXML private Button showHeld;
  @FXML private VBox progress;
  @FXML private TableView<DeviceRow> table;
  @FXML private VBox loading;
  @FXML private VBox filteredOut;
  @FXML private Button clearFilter;
  @FXML private ScrollPane first;

  private final PanelContext context;
  private final Texts texts;
  private final DevicesModel model;
  private final Parent root;
  private final FirstDeviceView firstView;
  private final DeviceCommands actions;
  private final CommandScope commands;
  private final ObjectProperty<Optional<Errand>> errand =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * Builds the page.
   *
   * @param demo starts simulated devices; empty when that is not offered
   */
  public DevicesPanel(PanelContext context, Optional<Runnable> demo) {
    this.context = context;
    this.texts = context.texts();
    this.model =
        new DevicesModel(
            context.acs(), context.events(), context.heartbeat(), context.tasks(), texts);
    this.root = Fxml.load("devices", this, texts);
    this.actions = new DeviceCommands(context, table, model, this::follow);
    this.commands = actions.scope().on(Command.FIND, filter::requestFocus);
    PokeView pokeView = actions.pokeView();
    ErrandLine line = new ErrandLine(texts, pokeView::show).follow(errand, texts);
    progress.getChildren().setAll(line, pokeView);
    progress.managedProperty().bind(line.visibleProperty().or(pokeView.visibleProperty()));
    buildTable();
    dressButtons();
    buildFilter();
    this.firstView = new FirstDeviceView(new FirstDeviceModel(context, demo), context);
    first.setContent(firstView.root());
    model.phaseProperty().subscribe(this::show);
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
  public void arrive(Place.Devices place) {
    if (!place.filter().isEmpty()) {
      model.clearFilter();
      model.filterProperty().set(place.filter());
    }
  }

  @Override
  public void focus() {
    if (first.isVisible()) {
      firstView.focus();
      return;
    }
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getFocusModel().focus(0);
    }
  }

  @Override
  public boolean escape() {
    if (!model.filterProperty().get().isEmpty()
        || !model.states().isEmpty()
        || !model.reaches().isEmpty()) {
      model.clearFilter();
      return true;
    }
    if (filter.isFocused()) {
      table.requestFocus();
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    model.close();
  }

  private void buildTable() {
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setSortPolicy(
        sorted -> {
          model.sort(DeviceSort.of(table.getSortOrder()));
          return true;
        });
    new ColumnChoice(
            table,
            new DeviceCells(texts, context.wording(), context.heartbeat()),
            context.settings(),
            texts)
        .offer(columns);
    ColumnFit.dress(table);
    columns.setGraphic(new FontIcon(MaterialDesignV.VIEW_COLUMN_OUTLINE));
    table.setRowFactory(
        view -> {
          TableRow<DeviceRow> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && !row.isEmpty()) {
                  actions.go(row.getItem().key());
                }
              });
          return row;
        });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && commands.run(Command.OPEN)) {
            event.consume();
          }
        });
  }

  private void dressButtons() {
    for (Button button : List.of(approve, refuse)) {
      button.visibleProperty().bind(actions.anyHeld());
      button.managedProperty().bind(actions.anyHeld());
    }
    CommandControls controls = new CommandControls(texts);
    controls.dress(approve, Command.APPROVE, commands);
    controls.dress(refuse, Command.REFUSE, commands);
    controls.dress(open, Command.OPEN, commands);
    controls.dress(poke, Command.POKE, commands);
    controls.dress(reboot, Command.REBOOT, commands);
    for (Via via : Via.values()) {
      poke.getItems().add(controls.menuItem(Command.poke(via), commands));
    }
    table.setContextMenu(actions.menu(controls));
  }

  private void buildFilter() {
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.setOnAction(event -> focus());
    clearFilter.setOnAction(event -> model.clearFilter());
    DeviceChips.offer(model, chips, texts);
    showHeld.setOnAction(event -> model.states().add(DeviceState.HELD));
    model
        .counts()
        .addListener((MapChangeListener<DeviceState, Integer>) change -> showHeldBanner());
    model.states().addListener((InvalidationListener) source -> showHeldBanner());
    showHeldBanner();
    model.rows().addListener((InvalidationListener) source -> writeCount());
    model.totalProperty().subscribe(total -> writeCount());
  }

  private void showHeldBanner() {
    int waiting = model.counts().getOrDefault(DeviceState.HELD, 0);
    heldWords.setText(texts.get("devices.held", waiting));
    Nodes.visible(held, waiting > 0 && !model.states().contains(DeviceState.HELD));
  }

  private void writeCount() {
    int shown = model.rows().size();
    int total = model.totalProperty().get();
    count.setText(
        shown == total
            ? texts.get("devices.count", total)
            : texts.get("devices.countOf", shown, total));
  }

  private void show(DevicesModel.Phase phase) {
    Nodes.visible(page, phase != DevicesModel.Phase.NONE);
    Nodes.visible(first, phase == DevicesModel.Phase.NONE);
    Nodes.visible(loading, phase == DevicesModel.Phase.LOADING);
    Nodes.visible(filteredOut, phase == DevicesModel.Phase.FILTERED_OUT);
    if (phase == DevicesModel.Phase.NONE) {
      firstView.focus();
    }
  }

  private void follow(Errand started) {
    errand.set(Optional.of(started));
  }
}
