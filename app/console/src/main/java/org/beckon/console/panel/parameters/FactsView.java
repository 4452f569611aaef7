package org.beckon.console.panel.parameters;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.beckon.console.dialog.Clip;
import org.beckon.console.edit.FactsWords.Fact;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.errand.Report.Tone;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The pane beside the tree: the whole value of the selected row and what is known of it. */
final class FactsView {

  @FXML private VBox nobody;
  @FXML private VBox body;
  @FXML private Label name;
  @FXML private Label path;
  @FXML private VBox valueBox;
  @FXML private TextArea value;
  @FXML private ToggleButton reveal;
  @FXML private Label was;
  @FXML private Label mark;
  @FXML private VBox lines;
  @FXML private Label unpublished;
  @FXML private Button copyPath;
  @FXML private Button copyValue;
  @FXML private Button readAgain;

  private final ParametersModel model;
  private final ParameterWords words;
  private final FactWords facts;
  private final Texts texts;
  private final Parent root;

  FactsView(ParametersModel model, ParameterWords words, PanelContext context) {
    this.model = model;
    this.words = words;
    this.texts = context.texts();
    this.facts = new FactWords(model, words, texts, context.wording());
    this.root = Fxml.load("parameters-facts", this, texts);
    Clip clip = context.clip();
    button(copyPath, MaterialDesignL.LINK, () -> clip.copy(selected().orElseThrow().path()));
    button(copyValue, MaterialDesignC.CONTENT_COPY, () -> copyValue(clip));
    button(readAgain, MaterialDesignR.REFRESH, () -> selected().ifPresent(model::readAgain));
    reveal.setGraphic(new FontIcon(MaterialDesignE.EYE_OUTLINE));
    reveal.setAccessibleText(texts.get("parameters.reveal.seen"));
    reveal.setTooltip(new Tooltip(texts.get("parameters.reveal.seen")));
    model
        .selectedProperty()
        .subscribe(
            row -> {
              reveal.setSelected(false);
              show();
            });
    reveal.selectedProperty().subscribe(() -> show());
    model.revisionProperty().subscribe(() -> show());
    model.changes().byPath().addListener((InvalidationListener) source -> show());
    model.untold().byPath().addListener((InvalidationListener) source -> show());
  }

  Parent root() {
    return root;
  }

  private Optional<ParameterRow> selected() {
    return Optional.ofNullable(model.selectedProperty().get());
  }

  private void copyValue(Clip clip) {
    selected().flatMap(words::copyable).ifPresent(clip::copy);
  }

  private void show() {
    visible(nobody, selected().isEmpty());
    visible(body, selected().isPresent());
    selected().ifPresent(this::show);
  }

  private void show(ParameterRow row) {
    name.setText(ParameterWords.name(row));
    path.setText(row.path());
    showValue(row);
    lines.getChildren().setAll(facts.of(row).stream().map(FactsView::line).toList());
    visible(unpublished, !facts.isPublished(row));
    boolean copyable = words.copyable(row).filter(text -> !text.isEmpty()).isPresent();
    copyValue.setDisable(!copyable);
  }

  private void showValue(ParameterRow row) {
    visible(valueBox, !row.isObject());
    boolean secret = !row.isObject() && model.rules().isSecret(row.path());
    Optional<String> text = words.copyable(row).filter(it -> !it.isEmpty());
    visible(reveal, secret && text.isPresent());
    boolean open = text.isPresent() && (!secret || reveal.isSelected());
    String shown = open ? text.get() : words.value(row).text();
    if (!shown.equals(value.getText())) {
      value.setText(shown);
    }
    value.setPrefRowCount(Math.clamp(shown.length() / 30 + shown.lines().count(), 1, 6));
    Optional<StagedChange> change = model.changes().find(row.path());
    was.setText(change.map(it -> texts.get("parameters.was", words.before(it).text())).orElse(""));
    visible(was, change.isPresent());
    String said = change.map(words::advice).orElseGet(() -> words.untold(row));
    mark.setText(said);
    boolean refused = change.filter(it -> it.mark() instanceof Mark.Faulted).isPresent();
    Tones.paint(mark, refused ? Tone.BAD : Tone.WARNING);
    visible(mark, !said.isEmpty());
  }

  private static Node line(Fact fact) {
    Label label = new Label(fact.label());
    label.getStyleClass().add("fact-label");
    Label text = new Label(fact.text());
    text.setWrapText(true);
    text.getStyleClass().add("fact-text");
    VBox line = new VBox(label, text);
    line.getStyleClass().add("fact");
    return line;
  }

  private static void button(Button button, Ikon icon, Runnable action) {
    button.setGraphic(new FontIcon(icon));
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setOnAction(event -> action.run());
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
