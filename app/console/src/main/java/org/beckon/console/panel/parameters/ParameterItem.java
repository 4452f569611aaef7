package org.beckon.console.panel.parameters;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/**
 * A node of the tree control. Its children are made when the control asks for them, and brought up
 * to date by {@link #sync}; it listens to nothing.
 */
final class ParameterItem extends TreeItem<ParameterRow> {

  /** What of the tree is shown. */
  interface Shape {
    /** Whether the filter lets the row through. */
    boolean shows(ParameterRow row);

    /** Whether a row that comes into sight stands open. */
    boolean opens(ParameterRow row);
  }

  private final Shape shape;
  private boolean built;

  ParameterItem(ParameterRow row, Shape shape) {
    super(row);
    this.shape = shape;
    if (row.isObject() && shape.opens(row)) {
      setExpanded(true);
    }
  }

  @Override
  public boolean isLeaf() {
    return getValue().children().isEmpty();
  }

  @Override
  public ObservableList<TreeItem<ParameterRow>> getChildren() {
    if (!built) {
      built = true;
      super.getChildren().setAll(shown().stream().map(this::item).toList());
    }
    return super.getChildren();
  }

  /** Takes over what came and went in and below the row, as far as the control has asked for it. */
  void sync() {
    if (!built) {
      // What was empty when the control first looked is not looked at again unless it is told.
      if (isExpanded() && !isLeaf()) {
        getChildren();
      }
      return;
    }
    List<TreeItem<ParameterRow>> present = super.getChildren();
    List<ParameterRow> wanted = shown();
    if (!present.stream().map(TreeItem::getValue).toList().equals(wanted)) {
      IdentityHashMap<ParameterRow, TreeItem<ParameterRow>> known = new IdentityHashMap<>();
      present.forEach(item -> known.put(item.getValue(), item));
      super.getChildren()
          .setAll(
              wanted.stream()
                  .map(row -> Optional.ofNullable(known.get(row)).orElseGet(() -> item(row)))
                  .toList());
    }
    for (TreeItem<ParameterRow> child : super.getChildren()) {
      ((ParameterItem) child).sync();
    }
  }

  /** The item of a row in or below this one; empty when the filter does not let it through. */
  Optional<ParameterItem> find(ParameterRow row) {
    if (row == getValue()) {
      return Optional.of(this);
    }
    if (row.parent() == null) {
      return Optional.empty();
    }
    return find(row.parent())
        .flatMap(
            above ->
                above.getChildren().stream()
                    .filter(item -> item.getValue() == row)
                    .map(ParameterItem.class::cast)
                    .findFirst());
  }

  private List<ParameterRow> shown() {
    return getValue().children().stream().filter(shape::shows).toList();
  }

  private TreeItem<ParameterRow> item(ParameterRow row) {
    return new ParameterItem(row, shape);
  }
}
