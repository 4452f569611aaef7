package org.beckon.console.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.console.command.Command;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.text.Texts;

/** What the palette offers for the text typed: commands that can run now, then devices. */
public final class PaletteModel {

  /** Devices offered at most. */
  static final int DEVICES = 20;

  private final DeviceDirectory devices;
  private final Texts texts;
  private final Predicate<Command> runnable;
  private final StringProperty query = new SimpleStringProperty("");
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
  private final ObservableList<PaletteItem> itemsView =
      FXCollections.unmodifiableObservableList(items);

  /**
   * Offers these.
   *
   * @param runnable whether a command can be carried out now
   */
  public PaletteModel(DeviceDirectory devices, Texts texts, Predicate<Command> runnable) {
    this.devices = devices;
    this.texts = texts;
    this.runnable = runnable;
    query.addListener((source, before, after) -> search());
  }

  /** Starts afresh, with what can run now. */
  public void open() {
    query.set("");
    search();
  }

  /** The text typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What is offered, best first. */
  public ObservableList<PaletteItem> items() {
    return itemsView;
  }

  /** Index of the chosen item; meaningless while nothing is offered. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** Moves the choice, around the ends. */
  public void move(int by) {
    if (!items.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + by, items.size()));
    }
  }

  private void search() {
    List<String> words = List.of(query.get().strip().toLowerCase(texts.locale()).split("\\s+"));
    List<PaletteItem> found = new ArrayList<>();
    for (Command command : Command.values()) {
      if (command != Command.PALETTE && runnable.test(command)) {
        found.add(new PaletteItem.Run(command, texts.of(command)));
      }
    }
    found.removeIf(item -> !matches(item.label(), words));
    found.sort(Comparator.comparing(item -> !starts(item.label(), words.getFirst())));
    if (!query.get().isBlank()) {
      devices.all().stream()
          .filter(device -> matches(haystack(device), words))
          .limit(DEVICES)
          .map(PaletteModel::offer)
          .forEach(found::add);
    }
    items.setAll(found);
    selected.set(0);
  }

  private static PaletteItem offer(Device device) {
    return new PaletteItem.Open(
        device.key(),
        DeviceActions.name(device),
        device.id().manufacturer() + "  " + device.contact().address());
  }

  private static String haystack(Device device) {
    return String.join(
        " ",
        DeviceActions.name(device),
        device.id().manufacturer(),
        device.id().serialNumber(),
        device.reported().modelName(),
        device.contact().address());
  }

  private boolean matches(String text, List<String> words) {
    String low = text.toLowerCase(texts.locale());
    return words.stream().allMatch(low::contains);
  }

  private boolean starts(String text, String word) {
    Locale locale = texts.locale();
    return text.toLowerCase(locale).startsWith(word);
  }
}
