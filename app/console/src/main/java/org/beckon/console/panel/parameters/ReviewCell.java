package org.beckon.console.panel.parameters;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One staged change: path, old and new value, what is to be said of it, and a way to undo it. */
final class ReviewCell extends ListCell<StagedChange> {

  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");

  private final ChangeSet changes;
  private final ParameterWords words;
  private final Label path = new Label();
  private final Label before = new Label();
  private final Label after = new Label();
  private final Label mark = new Label();
  private final Button keep = new Button();
  private final Button undo = new Button();
  private final VBox box;

  ReviewCell(ChangeSet changes, ParameterWords words, Texts texts) {
    this.changes = changes;
    this.words = words;
    getStyleClass().add("review-cell");
    path.getStyleClass().add("review-path");
    before.getStyleClass().add("review-before");
    after.getStyleClass().add("review-after");
    mark.getStyleClass().add("review-mark");
    mark.setWrapText(true);
    keep.setText(texts.get("parameters.keep.mine"));
    keep.getStyleClass().add("small");
    undo.setGraphic(new FontIcon(MaterialDesignU.UNDO));
    undo.getStyleClass().addAll("button-icon", "flat");
    undo.setAccessibleText(texts.get("parameters.discard.one"));
    undo.setTooltip(new Tooltip(texts.get("parameters.discard.one")));
    FontIcon arrow = new FontIcon(MaterialDesignA.ARROW_RIGHT);
    Label becomes = new Label(null, arrow);
    becomes.setAccessibleText(texts.get("parameters.becomes"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(path, space, keep, undo);
    head.getStyleClass().add("review-head");
    HBox values = new HBox(before, becomes, after);
    values.getStyleClass().add("review-values");
    box = new VBox(head, values, mark);
    box.getStyleClass().add("review-box");
  }

  @Override
  protected void updateItem(StagedChange change, boolean empty) {
    super.updateItem(change, empty);
    if (empty || change == null) {
      setGraphic(null);
      return;
    }
    path.setText(change.path());
    paint(before, words.before(change));
    paint(after, words.after(change));
    String said = words.mark(change);
    mark.setText(said);
    mark.setVisible(!said.isEmpty());
    mark.setManaged(!said.isEmpty());
    boolean conflict = change.mark() instanceof Mark.Conflict;
    mark.pseudoClassStateChanged(CONFLICT, conflict);
    keep.setVisible(conflict);
    keep.setManaged(conflict);
    keep.setOnAction(event -> changes.keepMine(change.path()));
    undo.setOnAction(event -> changes.discard(change.path()));
    setGraphic(box);
  }

  private static void paint(Label label, ParameterWords.Shown shown) {
    label.setText(shown.text());
    label.pseudoClassStateChanged(QUIET, shown.quiet());
  }
}
