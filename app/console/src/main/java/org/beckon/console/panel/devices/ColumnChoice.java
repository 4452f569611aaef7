package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.text.Texts;

/** Which columns the table has, their order and the sorting: chosen by the person, remembered. */
final class ColumnChoice {

  private final TableView<DeviceRow> table;
  private final DeviceCells cells;
  private final Settings settings;
  private final Texts texts;
  private boolean building;

  ColumnChoice(TableView<DeviceRow> table, DeviceCells cells, Settings settings, Texts texts) {
    this.table = table;
    this.cells = cells;
    this.settings = settings;
    this.texts = texts;
    build(remembered());
    sortAsRemembered();
    table.getColumns().addListener((InvalidationListener) source -> rememberColumns());
    table.setOnSort(event -> rememberSort());
  }

  /** Offers all columns in a menu. */
  void offer(MenuButton menu) {
    menu.setOnShowing(
        event -> {
          menu.getItems().clear();
          for (DeviceColumn column : DeviceColumn.values()) {
            menu.getItems().add(item(column));
          }
          MenuItem reset = new MenuItem(texts.get("devices.columns.reset"));
          reset.setOnAction(done -> build(DeviceColumn.usual()));
          menu.getItems().addAll(new SeparatorMenuItem(), reset);
        });
    // A menu button without items does not open.
    menu.getItems().add(new MenuItem());
  }

  private CheckMenuItem item(DeviceColumn column) {
    CheckMenuItem item = new CheckMenuItem(texts.of(column));
    item.setId("column-" + column.id());
    item.setSelected(find(column).isPresent());
    item.setOnAction(event -> show(column, item.isSelected()));
    return item;
  }

  private void show(DeviceColumn column, boolean shown) {
    find(column).ifPresent(table.getColumns()::remove);
    if (shown) {
      table.getColumns().add(cells.column(column));
    }
  }

  private Optional<TableColumn<DeviceRow, ?>> find(DeviceColumn column) {
    return table.getColumns().stream().filter(c -> c.getUserData() == column).findFirst();
  }

  private void build(List<DeviceColumn> columns) {
    building = true;
    table.getColumns().clear();
    columns.forEach(column -> table.getColumns().add(cells.column(column)));
    building = false;
    rememberColumns();
  }

  private List<DeviceColumn> remembered() {
    List<DeviceColumn> known =
        settings.get(SettingKeys.DEVICE_COLUMNS).stream()
            .flatMap(id -> DeviceColumn.find(id).stream())
            .distinct()
            .toList();
    return known.isEmpty() ? DeviceColumn.usual() : known;
  }

  private void rememberColumns() {
    if (!building) {
      List<String> ids = table.getColumns().stream().map(TableColumn::getId).toList();
      settings.set(SettingKeys.DEVICE_COLUMNS, ids);
    }
  }

  private void sortAsRemembered() {
    String kept = settings.get(SettingKeys.DEVICE_SORT);
    boolean descending = kept.startsWith("-");
    DeviceColumn.find(descending ? kept.substring(1) : kept)
        .flatMap(this::find)
        .ifPresent(
            column -> {
              column.setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING);
              table.getSortOrder().add(column);
            });
  }

  private void rememberSort() {
    if (!building) {
      String kept =
          table.getSortOrder().stream()
              .findFirst()
              .map(c -> (c.getSortType() == SortType.DESCENDING ? "-" : "") + c.getId())
              .orElse("");
      settings.set(SettingKeys.DEVICE_SORT, kept);
    }
  }
}
