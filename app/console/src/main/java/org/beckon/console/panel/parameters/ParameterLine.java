package org.beckon.console.panel.parameters;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;

/**
 * A row of the tree control: knows whether its parameter is staged, refused, in conflict or not
 * told.
 */
final class ParameterLine extends TreeTableRow<ParameterRow> {

  private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");

  private static final PseudoClass UNTOLD = PseudoClass.getPseudoClass("untold");

  private final ParametersModel model;
  private final InvalidationListener staging = source -> mark();

  ParameterLine(ParametersModel model) {
    this.model = model;
    model.changes().byPath().addListener(new WeakInvalidationListener(staging));
    model.untold().byPath().addListener(new WeakInvalidationListener(staging));
  }

  @Override
  protected void updateItem(ParameterRow row, boolean empty) {
    super.updateItem(row, empty);
    mark();
  }

  private void mark() {
    ParameterRow row = isEmpty() ? null : getItem();
    StagedChange change = row == null ? null : model.changes().find(row.path()).orElse(null);
    boolean told = row == null || model.untold().find(row.path()).isEmpty();
    pseudoClassStateChanged(UNTOLD, change == null && !told);
    pseudoClassStateChanged(STAGED, change != null);
    pseudoClassStateChanged(REFUSED, change != null && change.mark() instanceof Mark.Faulted);
    pseudoClassStateChanged(CONFLICT, change != null && change.mark() instanceof Mark.Conflict);
  }
}
