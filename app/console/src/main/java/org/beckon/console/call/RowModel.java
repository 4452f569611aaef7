package org.beckon.console.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.ArgumentForm;

/** A row of a list: a text, or a struct with its fields, of one of several types where it has. */
final class RowModel {

  private final boolean isText;
  private final List<String> types;
  private final StringProperty type = new SimpleStringProperty(this, "type", "");
  private final ReadOnlyObjectWrapper<List<ArgumentModel>> fields =
      new ReadOnlyObjectWrapper<>(this, "fields", List.of());

  private RowModel(boolean isText, List<String> types) {
    this.isText = isText;
    this.types = types;
  }

  static RowModel text(ArgumentForm.Single item, Runnable changed) {
    RowModel row = new RowModel(true, List.of());
    row.fields.set(List.of(new SingleModel(item, changed)));
    return row;
  }

  static RowModel struct(List<ArgumentForm> forms, Runnable changed) {
    RowModel row = new RowModel(false, List.of());
    row.fields.set(models(forms, changed));
    return row;
  }

  static RowModel variant(Map<String, List<ArgumentForm>> forms, Runnable changed) {
    RowModel row = new RowModel(false, List.copyOf(new TreeMap<>(forms).keySet()));
    row.type.addListener(
        (source, before, after) -> {
          row.fields.set(models(forms.get(after), changed));
          changed.run();
        });
    row.type.set(row.types.getFirst());
    return row;
  }

  /** Whether it is a text, without a name of its own. */
  boolean isText() {
    return isText;
  }

  /** Types to choose from; empty where there is but one. */
  List<String> types() {
    return types;
  }

  StringProperty typeProperty() {
    return type;
  }

  ReadOnlyObjectProperty<List<ArgumentModel>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  boolean isGood() {
    return fields.get().stream().allMatch(ArgumentModel::isGood);
  }

  /**
   * What was filled in.
   *
   * @param path of the row, without a dot at its end
   */
  List<Argument> arguments(String path) {
    if (isText && fields.get().getFirst() instanceof SingleModel text) {
      return List.of(text.argument(path));
    }
    List<Argument> all = new ArrayList<>();
    if (!types.isEmpty()) {
      all.add(new Argument(path + ".type", type.get()));
    }
    fields.get().forEach(field -> all.addAll(field.arguments(path + ".")));
    return all;
  }

  private static List<ArgumentModel> models(List<ArgumentForm> forms, Runnable changed) {
    return forms.stream().map(form -> ArgumentModel.of(form, changed)).toList();
  }
}
