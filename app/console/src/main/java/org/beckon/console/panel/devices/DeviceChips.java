package org.beckon.console.panel.devices;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Nodes;

/** The chips that filter the device table: by state, and by what way is open. FX thread only. */
final class DeviceChips {
  private final Texts texts;

  private DeviceChips(Texts texts) {
    this.texts = texts;
  }

  /** Puts the chips of this model into a box. */
  static void offer(DevicesModel model, Pane box, Texts texts) {
    DeviceChips chips = new DeviceChips(texts);
    for (DeviceState state : DeviceState.values()) {
      box.getChildren().add(chips.chip(state, model.states(), model.counts(), DeviceState::text));
    }
    for (Reach reach : Reach.values()) {
      box.getChildren().add(chips.chip(reach, model.reaches(), model.reachCounts(), Reach::id));
    }
  }

  private <E extends Enum<E>> ToggleButton chip(
      E one, ObservableSet<E> chosen, ObservableMap<E, Integer> counts, Function<E, String> id) {
    ToggleButton chip = new ToggleButton();
    chip.setId("chip-" + id.apply(one));
    chip.getStyleClass().addAll("chip", "small");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.selectedProperty()
        .addListener(
            (source, before, after) -> {
              if (after) {
                chosen.add(one);
              } else {
                chosen.remove(one);
              }
            });
    chosen.addListener((InvalidationListener) s -> chip.setSelected(chosen.contains(one)));
    Runnable write =
        () -> {
          int number = counts.getOrDefault(one, 0);
          chip.setText(texts.get("devices.chip", texts.of(one), number));
          Nodes.visible(chip, number > 0 || chip.isSelected());
        };
    counts.addListener((MapChangeListener<E, Integer>) change -> write.run());
    chip.selectedProperty().subscribe(write);
    write.run();
    return chip;
  }
}
