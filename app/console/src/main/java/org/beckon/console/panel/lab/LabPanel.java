package org.beckon.console.panel.lab;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.lab.Lab;
import org.beckon.console.lab.SimulatedDevices.Offer;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.controlsfx.control.CheckComboBox;

/** Simulated devices for this server, and the connection-request bench. */
public final class LabPanel implements Panel<Place.Lab> {

  @FXML private ComboBox<Offer> profile;
  @FXML private Spinner<Integer> count;
  @FXML private ComboBox<String> position;
  @FXML private CheckComboBox<Offer> misbehaviours;
  @FXML private Button start;
  @FXML private Label startProblem;
  @FXML private VBox groups;
  @FXML private HBox ways;
  @FXML private Spinner<Integer> pokes;
  @FXML private Spinner<Integer> delay;
  @FXML private Button run;
  @FXML private Button cancel;
  @FXML private Button save;
  @FXML private VBox benchEmpty;
  @FXML private HBox benchRunning;
  @FXML private VBox benchFailed;
  @FXML private Label benchProblem;
  @FXML private VBox benchResult;

  private final Parent root;
  private final CommandScope commands = new CommandScope();
  private final SimulationModel simulation;
  private final BenchModel bench;
  private final ResultView result;
  private final Subscription heartbeat;

  /** Builds the page. */
  public LabPanel(PanelContext context, Lab lab) {
    Texts texts = context.texts();
    simulation = new SimulationModel(lab.devices(), context.tasks(), texts);
    bench = new BenchModel(lab.bench(), context.tasks(), context.dialogs(), texts);
    root = Fxml.load("lab", this, texts);
    SimulationView view = new SimulationView(simulation, texts, groups);
    view.bind(profile, count, position, misbehaviours);
    view.bind(start, startProblem);
    result = new ResultView(benchResult, texts);
    bindPlan(new LabWords(texts));
    bindRun();
    commands.on(Command.REFRESH, simulation::refresh);
    heartbeat = context.heartbeat().nowProperty().subscribe(now -> simulation.refresh());
  }

  private void bindPlan(LabWords words) {
    for (Way way : Way.values()) {
      CheckBox box = new CheckBox(words.way(way));
      box.setId("bench-way-" + way.text());
      box.selectedProperty().bindBidirectional(bench.wayProperty(way));
      ways.getChildren().add(box);
    }
    pokes.setValueFactory(
        new IntegerSpinnerValueFactory(1, BenchPlan.MOST, bench.countProperty().get(), 50));
    pokes.valueProperty().subscribe(value -> bench.countProperty().set(value));
    delay.setValueFactory(
        new IntegerSpinnerValueFactory(
            0, (int) BenchPlan.FARTHEST.toMillis(), bench.delayProperty().get(), 5));
    delay.valueProperty().subscribe(value -> bench.delayProperty().set(value));
  }

  private void bindRun() {
    run.disableProperty().bind(bench.canRun().not());
    run.setOnAction(event -> bench.run());
    cancel.disableProperty().bind(bench.phaseProperty().isNotEqualTo(BenchPhase.RUNNING));
    cancel.setOnAction(event -> bench.cancel());
    save.setOnAction(event -> bench.saveCsv());
    benchProblem.textProperty().bind(bench.problemProperty());
    bench.resultProperty().subscribe(now -> now.ifPresent(result::show));
    bench.phaseProperty().subscribe(this::show);
  }

  private void show(BenchPhase phase) {
    boolean has = bench.resultProperty().get().isPresent();
    save.setDisable(!has);
    visible(benchEmpty, phase == BenchPhase.EMPTY);
    visible(benchRunning, phase == BenchPhase.RUNNING);
    visible(benchFailed, phase == BenchPhase.FAILED);
    visible(benchResult, phase == BenchPhase.DONE);
  }

  private static void visible(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
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
  public void arrive(Place.Lab place) {
    simulation.refresh();
  }

  @Override
  public void focus() {
    profile.requestFocus();
  }

  @Override
  public void close() {
    heartbeat.unsubscribe();
    bench.cancel();
  }
}
