package org.beckon.console.panel.parameters;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;

/** Keeps a tree control in step with the model: rows, filter, selection, what stands open. */
final class TreeBinding implements ParameterItem.Shape {

  private final TreeTableView<ParameterRow> table;
  private final ParametersModel model;
  private final Set<String> open = new HashSet<>();
  private ParameterItem root;
  private ParameterFilter filter = ParameterFilter.ALL;
  private boolean following;

  TreeBinding(TreeTableView<ParameterRow> table, ParametersModel model) {
    this.table = table;
    this.model = model;
    table.setShowRoot(false);
    rebuild();
    model.revisionProperty().addListener((source, before, after) -> follow());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (source, before, after) -> {
              if (!following && after != null) {
                model.selectedProperty().set(after.getValue());
              }
            });
  }

  @Override
  public boolean shows(ParameterRow row) {
    return model.visibleProperty().get().map(visible -> visible.contains(row)).orElse(true);
  }

  @Override
  public boolean opens(ParameterRow row) {
    return !filter.showsAll()
        || row.parent() == null
        || row.parent().parent() == null
        || open.contains(row.path());
  }

  /** Shows a row, whatever is above it and whatever is looked for, and goes there. */
  void reveal(ParameterRow row) {
    if (!shows(row)) {
      model.showAll();
    }
    model.selectedProperty().set(row);
    follow(this::select);
    table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
  }

  private void follow() {
    follow(
        () -> {
          if (model.filterNow().equals(filter)) {
            root.sync();
          } else {
            filter = model.filterNow();
            rebuild();
          }
          select();
        });
  }

  private void follow(Runnable action) {
    following = true;
    action.run();
    following = false;
  }

  /** A filter changes much at once: a new tree is cheaper than many events from the old one. */
  private void rebuild() {
    Optional.ofNullable(model.selectedProperty().get())
        .map(ParameterRow::parent)
        .ifPresent(this::openUpTo);
    root = new ParameterItem(model.tree().root(), this);
    root.addEventHandler(
        TreeItem.<ParameterRow>branchExpandedEvent(), event -> opened(event.getTreeItem(), true));
    root.addEventHandler(
        TreeItem.<ParameterRow>branchCollapsedEvent(), event -> opened(event.getTreeItem(), false));
    table.setRoot(root);
  }

  private void opened(TreeItem<ParameterRow> item, boolean now) {
    if (filter.showsAll()) {
      if (now) {
        open.add(item.getValue().path());
      } else {
        open.remove(item.getValue().path());
      }
    }
  }

  private void openUpTo(ParameterRow row) {
    for (ParameterRow up = row; up != null; up = up.parent()) {
      open.add(up.path());
    }
  }

  private void select() {
    ParameterRow row = model.selectedProperty().get();
    if (row == null) {
      return;
    }
    if (model.tree().find(row.path()).isEmpty()) {
      model.selectedProperty().set(null);
      table.getSelectionModel().clearSelection();
      return;
    }
    Optional<ParameterItem> item = shows(row) ? root.find(row) : Optional.empty();
    if (item.isEmpty()) {
      table.getSelectionModel().clearSelection();
      return;
    }
    for (TreeItem<ParameterRow> up = item.get().getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    if (table.getSelectionModel().getSelectedItem() != item.get()) {
      table.getSelectionModel().clearAndSelect(table.getRow(item.get()));
    }
  }
}
