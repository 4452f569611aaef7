package org.beckon.console.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.cwmp.call.Argument;

/** A list of rows, between a least and a most. */
final class RowsModel implements ArgumentModel {

  private final String name;
  private final Supplier<RowModel> make;
  private final Runnable changed;
  private final ObservableList<RowModel> rows = FXCollections.observableArrayList();
  private final ObservableList<RowModel> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final BooleanBinding canAdd;
  private final BooleanBinding canRemove;

  RowsModel(String name, int least, int most, Supplier<RowModel> make, Runnable changed) {
    this.name = name;
    this.make = make;
    this.changed = changed;
    this.canAdd = Bindings.size(rows).lessThan(most);
    this.canRemove = Bindings.size(rows).greaterThan(least);
    for (int i = 0; i < least; i++) {
      rows.add(make.get());
    }
  }

  @Override
  public String name() {
    return name;
  }

  ObservableList<RowModel> rows() {
    return rowsView;
  }

  BooleanBinding canAdd() {
    return canAdd;
  }

  BooleanBinding canRemove() {
    return canRemove;
  }

  void add() {
    rows.add(make.get());
    changed.run();
  }

  void remove(RowModel row) {
    rows.remove(row);
    changed.run();
  }

  @Override
  public boolean isGood() {
    return rows.stream().allMatch(RowModel::isGood);
  }

  @Override
  public List<Argument> arguments(String prefix) {
    List<Argument> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.addAll(rows.get(i).arguments(prefix + name + "." + (i + 1)));
    }
    return all;
  }
}
