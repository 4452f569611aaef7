package org.beckon.console.view;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Lets columns fill a table that is wide enough for them, and scroll sideways in one that is not.
 */
public final class ColumnFit {

  private static final double SCROLL_BAR = 18;

  private final TableView<?> table;

  private ColumnFit(TableView<?> table) {
    this.table = table;
  }

  /** Looks after this table from now on. */
  public static void dress(TableView<?> table) {
    ColumnFit fit = new ColumnFit(table);
    table.getColumns().forEach(column -> column.setMinWidth(40));
    table.widthProperty().addListener((source, before, after) -> fit.choose());
    table.getColumns().addListener((InvalidationListener) source -> fit.choose());
    fit.choose();
  }

  private void choose() {
    double wanted =
        table.getColumns().stream()
            .filter(TableColumn::isVisible)
            .mapToDouble(TableColumn::getPrefWidth)
            .sum();
    boolean fits = wanted + SCROLL_BAR <= table.getWidth();
    table.setColumnResizePolicy(
        fits
            ? TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS
            : TableView.UNCONSTRAINED_RESIZE_POLICY);
  }
}
