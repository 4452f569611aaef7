package org.beckon.console.panel.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceState;

/** The columns that the device table can show. Titles stand under {@code enum.DeviceColumn.X}. */
enum DeviceColumn {
  STATE(132, true, Comparator.comparingInt(DeviceColumn::urgency)),
  ALIAS(105, true, words(DeviceFacts::alias)),
  MANUFACTURER(115, true, words(DeviceFacts::manufacturer)),
  MODEL(90, true, words(DeviceFacts::model)),
  SERIAL(110, true, words(DeviceFacts::serial)),
  SOFTWARE(85, true, words(DeviceFacts::software)),
  HARDWARE(100, false, words(DeviceFacts::hardware)),
  ADDRESS(110, true, words(DeviceFacts::address)),
  LAST_INFORM(95, true, Comparator.comparing(DeviceFacts::lastInform)),
  FIRST_SEEN(160, false, Comparator.comparing(DeviceFacts::firstSeen)),
  POKE(290, true, Comparator.comparingLong(facts -> WayBadge.rank(facts.ways()))),
  PENDING(75, true, Comparator.comparingInt(DeviceFacts::pending)),
  TAGS(80, true, words(facts -> String.join(" ", facts.tags()))),
  DATA_MODEL(90, false, words(DeviceFacts::root)),
  ID(240, false, words(facts -> facts.key().text()));

  private final int width;
  private final boolean usual;

  @SuppressWarnings("ImmutableEnumChecker") // made of comparators without state
  private final Comparator<DeviceFacts> order;

  DeviceColumn(int width, boolean usual, Comparator<DeviceFacts> order) {
    this.width = width;
    this.usual = usual;
    this.order = order;
  }

  /** Width at first, pixels. */
  int width() {
    return width;
  }

  /** Ascending order. */
  Comparator<DeviceFacts> order() {
    return order;
  }

  /** Stable name for settings, tests and style. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The columns of a person who never chose any. */
  static List<DeviceColumn> usual() {
    return Stream.of(values()).filter(column -> column.usual).toList();
  }

  /** The column with this id. */
  static Optional<DeviceColumn> find(String id) {
    return Stream.of(values()).filter(column -> column.id().equals(id)).findFirst();
  }

  private static int urgency(DeviceFacts facts) {
    return switch (facts.state()) {
      case DeviceState.HELD -> 0;
      case DeviceState.LATE -> 1;
      case DeviceState.IN_SESSION -> 2;
      case DeviceState.ONLINE -> 3;
    };
  }

  private static Comparator<DeviceFacts> words(Function<DeviceFacts, String> part) {
    return Comparator.comparing(part, String.CASE_INSENSITIVE_ORDER);
  }
}
