package org.beckon.console.edit;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Staged changes as a diff: what the device says, and what will be written. FX thread only. */
public final class ChangesView extends ListView<StagedChange> {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
  private static final String DOTS = "••••••••";

  private final ChangeSet changes;
  private final Texts texts;
  private final boolean discards;
  private final ObservableList<StagedChange> rows = FXCollections.observableArrayList();
  private final InvalidationListener filling = source -> fill();

  /**
   * Shows these changes from now on.
   *
   * @param discards whether each has a button that takes it out
   */
  public ChangesView(ChangeSet changes, Texts texts, boolean discards) {
    this.changes = changes;
    this.texts = texts;
    this.discards = discards;
    getStyleClass().add("changes-view");
    setAccessibleText(texts.get("changes.title"));
    setCellFactory(list -> new Cell());
    setItems(rows);
    setPlaceholder(new Label(texts.get("changes.none")));
    setFixedCellSize(-1);
    changes.byPath().addListener(filling);
    fill();
    prefHeightProperty().bind(Bindings.size(rows).multiply(46).add(4));
  }

  private void fill() {
    rows.setAll(changes.all());
  }

  private final class Cell extends ListCell<StagedChange> {
    private final Label path = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    private final Label note = new Label();
    private final Button discard = new Button(null, new FontIcon(MaterialDesignU.UNDO));
    private final HBox line;

    Cell() {
      getStyleClass().add("change-cell");
      path.getStyleClass().addAll("mono", "change-path");
      before.getStyleClass().addAll("mono", "change-before");
      after.getStyleClass().addAll("mono", "change-after");
      note.getStyleClass().add("change-note");
      note.setWrapText(true);
      discard.getStyleClass().addAll("button-icon", "flat");
      discard.setAccessibleText(texts.get("changes.discard.one"));
      discard.setTooltip(new Tooltip(texts.get("changes.discard.one")));
      discard.setOnAction(event -> changes.discard(getItem().path()));
      HBox values = new HBox(before, new FontIcon(MaterialDesignA.ARROW_RIGHT), after);
      values.getStyleClass().add("change-values");
      VBox words = new VBox(path, values, note);
      HBox.setHgrow(words, Priority.ALWAYS);
      line = new HBox(words, discard);
      line.getStyleClass().add("change-line");
      visible(discard, discards);
    }

    @Override
    protected void updateItem(StagedChange change, boolean empty) {
      super.updateItem(change, empty);
      boolean some = !empty && change != null;
      setGraphic(some ? line : null);
      pseudoClassStateChanged(FAILED, some && change.mark() instanceof Mark.Faulted);
      pseudoClassStateChanged(CONFLICT, some && change.mark() instanceof Mark.Conflict);
      if (some) {
        path.setText(change.path());
        before.setText(
            change.before().map(value -> shown(change, value)).orElse(texts.get("changes.unread")));
        after.setText(shown(change, change.after()));
        note.setText(new MarkWords(texts).of(change));
        visible(note, !note.getText().isEmpty());
      }
    }

    private String shown(StagedChange change, String value) {
      if (change.secret()) {
        return DOTS;
      }
      return value.isEmpty() ? texts.get("changes.empty") : value;
    }
  }

  private static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
