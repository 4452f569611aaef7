package org.beckon.console.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.wire.Line;
import org.beckon.console.view.wire.WireList;

/** Calls a method of a device: its arguments, what will be sent, its answer. FX thread only. */
public final class CallView {

  @FXML private ComboBox<String> method;
  @FXML private VBox arguments;
  @FXML private VBox danger;
  @FXML private Label dangerWords;
  @FXML private CheckBox agreed;
  @FXML private Label problem;
  @FXML private TitledPane sending;
  @FXML private ListView<Line> preview;
  @FXML private VBox progress;
  @FXML private TableView<AnswerRow> answer;
  @FXML private TableColumn<AnswerRow, String> name;
  @FXML private TableColumn<AnswerRow, String> value;

  private final CallModel model;
  private final Texts texts;
  private final CallFields fields;
  private final Parent root;

  private CallView(CallModel model, PanelContext context) {
    this.model = model;
    this.texts = context.texts();
    this.fields = new CallFields(texts);
    this.root = Fxml.load("call", this, texts);
    method.getItems().setAll(model.methods());
    CallFields.typed(method, model.methodProperty());
    model.argumentsProperty().subscribe(now -> showArguments());
    model.vendorProperty().subscribe(now -> showArguments());
    agreed.selectedProperty().bindBidirectional(model.agreedProperty());
    model.dangerousProperty().subscribe(this::showDanger);
    model.methodProperty().subscribe(now -> showDanger(model.dangerousProperty().get()));
    problem.textProperty().bind(model.problemProperty());
    model.problemProperty().subscribe(words -> visible(problem, !words.isEmpty()));
    WireList.dress(preview, model.preview(), context.clip());
    PokeView poke = new PokeView(texts, context.wording(), context.pokeLinks(), Optional.empty());
    progress
        .getChildren()
        .setAll(
            new ErrandLine(texts, poke::show).follow(model.following().errandProperty(), texts),
            poke);
    buildAnswer();
  }

  /** Opens it in a dialog. */
  public static void open(PanelContext context, DeviceKey device) {
    CallModel model = new CallModel(device, context.errands(), context.texts());
    context
        .dialogs()
        .open(
            new Sheet(
                context.texts().get("call.title", context.actions().name(device)),
                new CallView(model, context).root,
                context.texts().get("call.yes"),
                model.ready(),
                false,
                true,
                model::call));
  }

  private void buildAnswer() {
    name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    value.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().value()));
    answer.setItems(model.answer());
    model
        .answer()
        .addListener(
            (InvalidationListener)
                source -> {
                  visible(answer, !model.answer().isEmpty());
                  sending.setExpanded(sending.isExpanded() && model.answer().isEmpty());
                });
    visible(answer, false);
  }

  private void showArguments() {
    List<Node> shown = new ArrayList<>();
    model.argumentsProperty().get().stream()
        .map(argument -> fields.of(argument, "call-" + argument.name()))
        .forEach(shown::add);
    model.vendorProperty().get().map(fields::of).ifPresent(shown::add);
    if (shown.isEmpty()) {
      Label none = new Label(texts.get("call.none"));
      none.getStyleClass().add("muted");
      shown.add(none);
    }
    arguments.getChildren().setAll(shown);
  }

  private void showDanger(boolean dangerous) {
    visible(danger, dangerous);
    if (dangerous) {
      dangerWords.setText(texts.get("call.danger." + model.methodProperty().get().strip()));
    }
  }

  private static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
