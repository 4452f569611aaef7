package org.beckon.console.reach;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.reach.AddressRule;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;

/** The address rules, a line each, with what can be done about them. FX thread only. */
public final class RulesView {

  @FXML private VBox lines;
  @FXML private Button add;

  private final RulesModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Parent root;

  /** Shows the model. */
  public RulesView(RulesModel model, Dialogs dialogs, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    this.root = Fxml.load("rules", this, texts);
    add.setOnAction(
        event -> {
          model.draft();
          edit();
        });
    model.rules().addListener((ListChangeListener<AddressRule>) change -> show());
    show();
  }

  /** The card. */
  public Parent root() {
    return root;
  }

  private void show() {
    if (model.rules().isEmpty()) {
      Label none = new Label(texts.get("reach.rules.none"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      lines.getChildren().setAll(none);
    } else {
      lines.getChildren().setAll(model.rules().stream().map(this::line).toList());
    }
  }

  private Node line(AddressRule rule) {
    Label tag = new Label(rule.tag());
    tag.getStyleClass().add("badge");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    Label template = new Label(rule.template());
    template.getStyleClass().add("mono");
    template.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button change = new Button(texts.get("reach.rule.change"));
    change.getStyleClass().addAll("small", "rule-change");
    change.setOnAction(
        event -> {
          model.draft(rule);
          edit();
        });
    Button remove = new Button(texts.get("reach.rule.remove"));
    remove.getStyleClass().addAll("small", "rule-remove");
    remove.setOnAction(event -> model.remove(rule));
    HBox line = new HBox(tag, template, gap, change, remove);
    line.getStyleClass().add("rule-line");
    return line;
  }

  private void edit() {
    dialogs.open(
        new Sheet(
            texts.get("reach.rule.title"),
            new Editor(model, texts).root,
            texts.get("reach.rule.yes"),
            model.ready(),
            false,
            false,
            model::add));
  }

  /** What is to be filled in of a rule. */
  private static final class Editor {
    @FXML private TextField tag;
    @FXML private TextField template;
    @FXML private Label hint;

    private final Parent root;

    Editor(RulesModel model, Texts texts) {
      root = Fxml.load("rule", this, texts);
      template.setPromptText(ReachWords.EXAMPLE);
      hint.setText(ReachWords.prompt(texts));
      tag.textProperty().bindBidirectional(model.tagProperty());
      template.textProperty().bindBidirectional(model.templateProperty());
    }
  }
}
