package org.beckon.console.panel.parameters;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.beckon.acs.device.StoredParameter;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** The columns of the tree. */
final class ParameterColumns {

  private final ParametersModel model;
  private final ParameterWords words;
  private final Texts texts;
  private final Wording wording;
  private final Heartbeat heartbeat;

  ParameterColumns(
      ParametersModel model,
      ParameterWords words,
      Texts texts,
      Wording wording,
      Heartbeat heartbeat) {
    this.model = model;
    this.words = words;
    this.texts = texts;
    this.wording = wording;
    this.heartbeat = heartbeat;
  }

  /** Gives the control its columns; returns that of the values. */
  TreeTableColumn<ParameterRow, StoredParameter> build(TreeTableView<ParameterRow> table) {
    ValueEditors editors = new ValueEditors(model, texts);
    TreeTableColumn<ParameterRow, StoredParameter> value =
        column("value", 270, 180, () -> new ValueCell(model, words, texts, editors));
    value.setEditable(true);
    table
        .getColumns()
        .setAll(
            List.of(
                column("name", 250, 180, () -> new NameCell(model)),
                value,
                column("type", 94, 94, () -> new WordCell(words::type)),
                column("access", 80, 80, () -> new WordCell(words::access)),
                column("notification", 66, 66, () -> new WordCell(words::notification)),
                column("age", 84, 84, () -> new WordCell(this::age, heartbeat.nowProperty()))));
    table.setRowFactory(view -> new ParameterLine(model));
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.setEditable(true);
    return value;
  }

  private TreeTableColumn<ParameterRow, StoredParameter> column(
      String id, double width, double least, Supplier<ParameterCell> cell) {
    TreeTableColumn<ParameterRow, StoredParameter> column =
        new TreeTableColumn<>(texts.get("parameters.column." + id));
    column.setId("parameter-" + id);
    column.setPrefWidth(width);
    column.setMinWidth(least);
    if (least == width) {
      // Words of a known length: what room there is goes to names and values.
      column.setMaxWidth(width);
    }
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    column.setCellValueFactory(
        features ->
            features.getValue() == null || features.getValue().getValue() == null
                ? new ReadOnlyObjectWrapper<>()
                : features.getValue().getValue().seenProperty());
    column.setCellFactory(it -> cell.get());
    return column;
  }

  private String age(ParameterRow row) {
    return row.isObject()
        ? ""
        : row.seen().map(seen -> wording.ago(seen.updated(), heartbeat.now())).orElse("");
  }
}
