package org.beckon.console.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons and menu items from the command table. FX thread only. */
public final class CommandControls {

  private final Texts texts;

  /** Labels in this language. */
  public CommandControls(Texts texts) {
    this.texts = texts;
  }

  /**
   * Dresses a button as this command of this scope: label, icon, tool tip with the keys, action.
   */
  public void dress(ButtonBase button, Command command, CommandScope scope) {
    button.setText(texts.of(command));
    button.setGraphic(new FontIcon(command.icon()));
    describe(button, command);
    attach(button, command, scope);
  }

  /** As {@link #dress}, with the icon only; the label becomes the accessible text. */
  public void dressIcon(ButtonBase button, Command command, CommandScope scope) {
    button.setGraphic(new FontIcon(command.icon()));
    button.setAccessibleText(texts.of(command));
    describe(button, command);
    attach(button, command, scope);
  }

  /** A menu item of this command. */
  public MenuItem menuItem(Command command, CommandScope scope) {
    MenuItem item = new MenuItem(texts.of(command), new FontIcon(command.icon()));
    item.setId(command.id());
    command.accelerator().ifPresent(item::setAccelerator);
    scope
        .handler(command)
        .ifPresent(handler -> item.disableProperty().bind(Bindings.not(handler.enabled())));
    item.setOnAction(event -> scope.run(command));
    return item;
  }

  private void describe(ButtonBase button, Command command) {
    String keys = command.keys();
    String label = texts.of(command);
    button.setTooltip(new Tooltip(keys.isEmpty() ? label : label + "  " + keys));
    button.setId(command.id());
  }

  private static void attach(ButtonBase button, Command command, CommandScope scope) {
    scope
        .handler(command)
        .ifPresent(handler -> button.disableProperty().bind(Bindings.not(handler.enabled())));
    button.setOnAction(event -> scope.run(command));
  }
}
