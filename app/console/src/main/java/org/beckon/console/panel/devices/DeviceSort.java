package org.beckon.console.panel.devices;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;

/** The order that the headers of a table ask for. */
final class DeviceSort {

  private DeviceSort() {}

  /**
   * By the first of these columns, equal ones by the second, and so on; by name if there is none.
   */
  static Comparator<DeviceFacts> of(List<TableColumn<DeviceRow, ?>> columns) {
    return columns.stream()
        .flatMap(DeviceSort::order)
        .reduce(Comparator::thenComparing)
        .orElseGet(DeviceColumn.ALIAS::order);
  }

  private static Stream<Comparator<DeviceFacts>> order(TableColumn<DeviceRow, ?> column) {
    boolean down = column.getSortType() == TableColumn.SortType.DESCENDING;
    return column.getUserData() instanceof DeviceColumn kind
        ? Stream.of(down ? kind.order().reversed() : kind.order())
        : Stream.empty();
  }
}
