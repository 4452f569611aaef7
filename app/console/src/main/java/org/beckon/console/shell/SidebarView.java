package org.beckon.console.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.PanelEntry;
import org.beckon.console.panel.Place;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The pages at the left, with labels or as icons only. */
final class SidebarView {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final VBox box;
  private final Texts texts;
  private final CommandScope scope;
  private final Map<Class<?>, Button> items = new HashMap<>();

  SidebarView(VBox box, PanelCatalogue catalogue, CommandScope scope, Texts texts) {
    this.box = box;
    this.texts = texts;
    this.scope = scope;
    Label name = new Label(texts.get("app.title"), new FontIcon(MaterialDesignB.BELL_RING_OUTLINE));
    name.getStyleClass().add("brand");
    box.getChildren().add(name);
    add(catalogue, PanelEntry.Shelf.TOP);
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    box.getChildren().add(gap);
    add(catalogue, PanelEntry.Shelf.FOOT);
    Button labels = item(Command.SIDEBAR);
    labels.setText(null);
    labels.setMaxWidth(Region.USE_PREF_SIZE);
    box.getChildren().add(labels);
  }

  /** Marks the page in front, and shows labels while wide. */
  void follow(ObservableValue<Place> here, ObjectProperty<Boolean> wide) {
    here.addListener((source, before, after) -> mark(after));
    mark(here.getValue());
    wide.addListener((source, before, after) -> widen(after));
    widen(wide.get());
  }

  private void add(PanelCatalogue catalogue, PanelEntry.Shelf shelf) {
    for (PanelEntry<?> page : catalogue.pages()) {
      page.sidebar()
          .filter(sidebar -> sidebar.shelf() == shelf)
          .ifPresent(
              sidebar -> {
                Button button = item(sidebar.command());
                items.put(page.place(), button);
                box.getChildren().add(button);
              });
    }
  }

  private Button item(Command command) {
    Button button = new Button(texts.of(command), new FontIcon(command.icon()));
    button.setId(command.id());
    button.getStyleClass().addAll("flat", "sidebar-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(texts.of(command) + "  " + command.keys()));
    button.setAccessibleText(texts.of(command));
    button.setOnAction(event -> scope.run(command));
    return button;
  }

  private void mark(Place place) {
    // A device stands under the devices.
    Class<?> kind = place instanceof Place.OneDevice ? Place.Devices.class : place.getClass();
    items.forEach((type, button) -> button.pseudoClassStateChanged(HERE, type.equals(kind)));
  }

  private void widen(boolean wide) {
    box.pseudoClassStateChanged(NARROW, !wide);
    ContentDisplay display = wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
    box.lookupAll(".sidebar-item").forEach(node -> ((Button) node).setContentDisplay(display));
    box.lookupAll(".brand").forEach(node -> ((Label) node).setContentDisplay(display));
  }
}
