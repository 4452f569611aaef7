package org.beckon.console.panel.parameters;

import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import org.beckon.acs.device.StoredParameter;

/** A cell of the tree; there are only as many as are in sight. */
abstract class ParameterCell extends TreeTableCell<ParameterRow, StoredParameter> {

  /** The row that the cell stands in; empty below the last one. */
  final Optional<ParameterRow> row() {
    if (isEmpty() || getTreeTableView() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(getTreeTableView().getTreeItem(getIndex())).map(TreeItem::getValue);
  }

  /** Shows what the row says now. */
  protected abstract void show(ParameterRow row);

  /** Shows nothing. */
  protected void clear() {
    setText(null);
    setGraphic(null);
    setTooltip(null);
  }

  /** Shows the row anew. */
  final void render() {
    row().ifPresentOrElse(this::show, this::clear);
  }

  @Override
  protected final void updateItem(StoredParameter seen, boolean empty) {
    super.updateItem(seen, empty);
    render();
  }
}
