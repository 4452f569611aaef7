package org.beckon.console.panel.pokes;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.CauseWords;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeView;
import org.beckon.console.poke.PokeWords;
import org.beckon.console.poke.WayFigures;
import org.beckon.console.text.Texts;
import org.beckon.console.view.ColumnFit;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.Nodes;

/** How a device was poked so far, and how each way did: a tab of its page. */
public final class PokeHistoryPanel implements Panel<Place.OneDevice> {

  @FXML private VBox page;
  @FXML private HBox figures;
  @FXML private StackPane chart;
  @FXML private TableView<PokeTrace> table;
  @FXML private VBox detail;
  @FXML private VBox loading;
  @FXML private VBox none;
  @FXML private Button poke;
  @FXML private VBox broken;
  @FXML private Button again;

  private final PanelContext context;
  private final Texts texts;
  private final PokeHistoryModel model;
  private final PokeWords words;
  private final CauseWords causes;
  private final Parent root;
  private final PokeView view;
  private final InformChart times;
  private final CommandScope commands = new CommandScope();

  /** Builds the tab. */
  public PokeHistoryPanel(PanelContext context, DeviceKey device) {
    this.context = context;
    this.texts = context.texts();
    this.words = new PokeWords(texts, context.wording());
    this.causes = new CauseWords(texts);
    this.model =
        new PokeHistoryModel(
            device,
            context.acs().poker(),
            context.pokes(),
            context.tasks(),
            context.events(),
            texts);
    this.root = Fxml.load("pokes", this, texts);
    this.view = PokeView.ofPast(texts, context.wording(), context.pokeLinks());
    this.times = new InformChart(texts);
    detail.getChildren().setAll(view);
    chart.getChildren().setAll(times);
    again.setOnAction(event -> model.reload());
    new CommandControls(texts)
        .dress(
            poke,
            Command.POKE,
            new CommandScope().on(Command.POKE, () -> context.pokes().start(device)));
    buildTable();
    model.figuresProperty().subscribe(this::showFigures);
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
  public void close() {
    model.close();
  }

  private void buildTable() {
    table
        .getColumns()
        .setAll(
            List.of(
                column("time", 195, trace -> context.wording().moment(trace.started())),
                column("way", 70, trace -> trace.via().name()),
                column("inform", 90, trace -> trace.informAfter().map(words::time).orElse("–")),
                column(
                    "outcome",
                    220,
                    trace ->
                        trace.furthest().isEmpty() ? words.result(trace) : causes.cause(trace))));
    ColumnFit.dress(table);
    // What is left over goes to the outcome, which has most to say.
    table.getColumns().stream()
        .limit(table.getColumns().size() - 1)
        .forEach(
            column -> {
              column.setMinWidth(column.getPrefWidth());
              column.setMaxWidth(column.getPrefWidth());
            });
    table.setItems(model.traces());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            selected -> {
              if (selected == null) {
                view.clear();
              } else {
                view.show(PokeModel.ended(selected));
              }
            });
    model
        .traces()
        .addListener(
            (ListChangeListener<PokeTrace>)
                change -> {
                  times.show(model.traces());
                  selectNewest();
                });
    times.show(model.traces());
    selectNewest();
  }

  private void selectNewest() {
    if (!model.traces().isEmpty()) {
      table.getSelectionModel().clearAndSelect(0);
    }
  }

  private TableColumn<PokeTrace, String> column(
      String id, int width, Function<PokeTrace, String> text) {
    TableColumn<PokeTrace, String> column = new TableColumn<>(texts.get("pokes.column." + id));
    column.setId("pokes-" + id);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    return column;
  }

  private void showFigures(List<WayFigures> ways) {
    figures.getChildren().setAll(ways.stream().map(this::figure).toList());
  }

  private VBox figure(WayFigures way) {
    Label name = new Label(way.via().name());
    name.getStyleClass().addAll("way-name", "way-" + way.via().text());
    Label median = new Label(way.median().map(this::median).orElse(texts.get("pokes.never")));
    median.getStyleClass().add("way-median");
    Label rate = new Label(texts.get("pokes.rate", way.informs(), way.pokes()));
    rate.getStyleClass().add("muted");
    rate.setMinWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(name, median, rate);
    box.getStyleClass().add("way-figure");
    box.setId("pokes-figure-" + way.via().text());
    return box;
  }

  private String median(Duration time) {
    return texts.get("pokes.median", words.time(time));
  }

  private void show(PokeHistoryModel.Phase phase) {
    Nodes.visible(page, phase == PokeHistoryModel.Phase.TABLE);
    Nodes.visible(loading, phase == PokeHistoryModel.Phase.LOADING);
    Nodes.visible(none, phase == PokeHistoryModel.Phase.NONE);
    Nodes.visible(broken, phase == PokeHistoryModel.Phase.BROKEN);
  }
}
