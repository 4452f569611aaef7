package org.beckon.console.call;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.cwmp.call.Argument;

/** The arguments of a vendor's method: names and values, as many as one likes. */
final class VendorModel {

  /** An argument; left out while it has no name. */
  record Row(StringProperty name, StringProperty value) {}

  private final Runnable changed;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);

  VendorModel(Runnable changed) {
    this.changed = changed;
    add();
  }

  ObservableList<Row> rows() {
    return rowsView;
  }

  void add() {
    Row row = new Row(new SimpleStringProperty(""), new SimpleStringProperty(""));
    row.name().addListener((source, before, after) -> changed.run());
    row.value().addListener((source, before, after) -> changed.run());
    rows.add(row);
  }

  void remove(Row row) {
    rows.remove(row);
    changed.run();
  }

  List<Argument> arguments() {
    return rows.stream()
        .filter(row -> !row.name().get().isBlank())
        .map(row -> new Argument(row.name().get().strip(), row.value().get()))
        .toList();
  }
}
