package org.beckon.console.panel.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.Via;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.poke.CauseWords;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ways to poke a device as menu items; one that cannot be taken says why. FX thread only. */
final class PokeWays {
  private final ObservableValue<Map<Via, Cause>> missing;
  private final CommandScope scope;
  private final Texts texts;
  private final CauseWords words;

  /**
   * The ways to one device.
   *
   * @param missing the ways that cannot be taken, each with the reason
   */
  PokeWays(ObservableValue<Map<Via, Cause>> missing, CommandScope scope, Texts texts) {
    this.missing = missing;
    this.scope = scope;
    this.texts = texts;
    this.words = new CauseWords(texts);
  }

  /** Whether a way can be taken. */
  BooleanBinding open(Via via) {
    return Bindings.createBooleanBinding(() -> !missing.getValue().containsKey(via), missing);
  }

  /** The items: all ways together, then each. */
  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    MenuItem all = new MenuItem(texts.get("device.poke.auto"), new FontIcon(Command.POKE.icon()));
    all.setId("poke-auto");
    all.setOnAction(event -> scope.run(Command.POKE));
    items.add(all);
    for (Via via : Via.values()) {
      items.add(item(via));
    }
    return items;
  }

  private MenuItem item(Via via) {
    Command command = Command.poke(via);
    Label name = new Label(via.name(), new FontIcon(command.icon()));
    name.getStyleClass().add("poke-way-title");
    Label why = new Label();
    why.getStyleClass().addAll("muted", "poke-way-why");
    why.setWrapText(true);
    VBox content = new VBox(name, why);
    content.getStyleClass().add("poke-way-item");
    CustomMenuItem item = new CustomMenuItem(content);
    item.setId(command.id());
    item.getStyleClass().add("poke-way-choice");
    item.setOnAction(event -> scope.run(command));
    missing.subscribe(
        now -> {
          Cause cause = now.get(via);
          item.setDisable(cause != null);
          name.setDisable(cause != null);
          why.setText(cause == null ? "" : words.cause(cause));
          Nodes.visible(why, cause != null);
        });
    return item;
  }
}
