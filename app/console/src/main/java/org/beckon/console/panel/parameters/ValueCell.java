package org.beckon.console.panel.parameters;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.beckon.console.edit.EditorKind;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.edit.ValueText;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Value of a parameter: shown, marked when staged, and edited in place as its type asks. */
final class ValueCell extends ParameterCell {

  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private static final double WIDEST_TIP = 420;

  private final ParametersModel model;
  private final ParameterWords words;
  private final Texts texts;
  private final ValueEditors editors;
  private final InvalidationListener staging = source -> changed();

  private final Label value = new Label();
  private final ToggleSwitch toggle = new ToggleSwitch();
  private final Label note = new Label();
  private final HBox line = new HBox();
  private final Tooltip tip = new Tooltip();
  private Optional<Editing> editing = Optional.empty();
  private boolean showing;

  /** What is being edited, and by what. */
  private record Editing(ParameterRow row, ValueEditor editor) {}

  ValueCell(ParametersModel model, ParameterWords words, Texts texts, ValueEditors editors) {
    this.model = model;
    this.words = words;
    this.texts = texts;
    this.editors = editors;
    getStyleClass().add("value-cell");
    value.getStyleClass().add("value-text");
    note.getStyleClass().add("value-note");
    note.setMinWidth(0);
    HBox.setHgrow(note, Priority.ALWAYS);
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST_TIP);
    line.getStyleClass().add("value-line");
    toggle.setFocusTraversable(false);
    toggle.selectedProperty().addListener((source, before, after) -> toggled(after));
    model.changes().byPath().addListener(new WeakInvalidationListener(staging));
    model.untold().byPath().addListener(new WeakInvalidationListener(staging));
  }

  @Override
  public void startEdit() {
    ParameterRow row = row().filter(model::isEditable).orElse(null);
    if (editing.isPresent()) {
      return;
    }
    if (row == null) {
      getTreeTableView().edit(-1, null);
      return;
    }
    if (isSwitch(row)) {
      getTreeTableView().edit(-1, null);
      toggle.setSelected(!toggle.isSelected());
      return;
    }
    setEditable(true);
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    ValueEditor editor = editors.of(row, text -> commit(row, text), this::giveUp, this::cancelEdit);
    editing = Optional.of(new Editing(row, editor));
    setGraphic(editor.node());
    editor.begin();
  }

  /** Also called when the person goes elsewhere: what is typed and right is not lost. */
  @Override
  public void cancelEdit() {
    Optional<Editing> now = editing;
    editing = Optional.empty();
    super.cancelEdit();
    now.ifPresent(
        it -> {
          it.editor().end();
          String text = it.editor().text();
          if (!text.equals(model.present(it.row())) && model.problem(it.row(), text).isEmpty()) {
            model.stage(it.row(), text);
          }
        });
    render();
  }

  @Override
  protected void show(ParameterRow row) {
    if (editing.isPresent()) {
      return;
    }
    setText(null);
    setEditable(model.isEditable(row));
    Optional<StagedChange> change = model.changes().find(row.path());
    line.getChildren().setAll(face(row), note);
    String untold = words.untold(row);
    if (change.isPresent() || untold.isEmpty()) {
      String mark = change.map(words::mark).orElse("");
      note.setText(mark);
      note.setGraphic(mark.isEmpty() ? null : icon(change.get().mark()));
      setTooltip(change.map(this::tip).orElse(null));
    } else {
      note.setText(texts.get("parameters.untold"));
      note.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
      tip.setText(untold);
      setTooltip(tip);
    }
    setGraphic(line);
  }

  private Node face(ParameterRow row) {
    if (model.isEditable(row) && isSwitch(row)) {
      showing = true;
      toggle.setSelected(ValueText.bool(model.present(row)).orElse(false));
      toggle.setAccessibleText(row.path());
      showing = false;
      return toggle;
    }
    ParameterWords.Shown shown = words.value(row);
    value.setText(shown.text());
    value.pseudoClassStateChanged(QUIET, shown.quiet());
    return value;
  }

  private static FontIcon icon(Mark mark) {
    return new FontIcon(
        mark instanceof Mark.Conflict
            ? MaterialDesignA.ALERT_OUTLINE
            : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
  }

  private Tooltip tip(StagedChange change) {
    String was = texts.get("parameters.was", words.before(change).text());
    String mark = words.advice(change);
    tip.setText(mark.isEmpty() ? was : mark + "\n" + was);
    return tip;
  }

  private boolean isSwitch(ParameterRow row) {
    return model.kind(row) instanceof EditorKind.Switch && row.value().isPresent();
  }

  private void toggled(boolean on) {
    if (!showing) {
      row()
          .ifPresent(
              row -> {
                getTreeTableView().getSelectionModel().select(getIndex());
                model.stage(row, ValueText.bool(on, row.value().orElse("")));
              });
    }
  }

  private void changed() {
    if (editing.isEmpty()) {
      render();
    }
  }

  private void commit(ParameterRow row, String text) {
    forget();
    model.stage(row, text);
    leave();
  }

  private void giveUp() {
    forget();
    leave();
  }

  private void forget() {
    editing.ifPresent(it -> it.editor().end());
    editing = Optional.empty();
  }

  private void leave() {
    cancelEdit();
    getTreeTableView().requestFocus();
  }
}
