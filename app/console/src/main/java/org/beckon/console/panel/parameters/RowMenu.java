package org.beckon.console.panel.parameters;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.Clip;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What can be done with the selected row. */
final class RowMenu {

  private final ParametersModel model;
  private final ParameterWords words;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  private final MenuItem edit;
  private final MenuItem anyway;
  private final MenuItem undo;
  private final MenuItem keep;
  private final MenuItem copyValue;
  private final MenuItem readAgain;

  /**
   * Builds the menu.
   *
   * @param commands carries out what the command table knows
   * @param onEdit opens the editor of the selected row
   */
  RowMenu(
      ParametersModel model,
      ParameterWords words,
      CommandScope commands,
      Clip clip,
      Runnable onEdit,
      Texts texts) {
    this.model = model;
    this.words = words;
    this.texts = texts;
    edit = item("edit", MaterialDesignP.PENCIL_OUTLINE, onEdit);
    anyway =
        item(
            "tryAnyway",
            MaterialDesignP.PENCIL_LOCK_OUTLINE,
            () -> {
              row().ifPresent(model::tryAnyway);
              onEdit.run();
            });
    undo =
        item(
            "undo",
            MaterialDesignU.UNDO,
            () -> row().ifPresent(row -> model.changes().discard(row.path())));
    keep =
        item(
            "keep",
            MaterialDesignC.CHECK,
            () -> row().ifPresent(row -> model.changes().keepMine(row.path())));
    copyValue =
        item(
            "copyValue",
            MaterialDesignC.CONTENT_COPY,
            () -> row().flatMap(words::copyable).ifPresent(clip::copy));
    readAgain = item("readAgain", MaterialDesignR.REFRESH, () -> row().ifPresent(model::readAgain));
    CommandControls controls = new CommandControls(texts);
    menu.getItems()
        .setAll(
            edit,
            anyway,
            undo,
            keep,
            new SeparatorMenuItem(),
            controls.menuItem(Command.COPY_PATH, commands),
            copyValue,
            new SeparatorMenuItem(),
            readAgain,
            controls.menuItem(Command.ADD_INSTANCE, commands),
            controls.menuItem(Command.DELETE_INSTANCE, commands));
    menu.setOnShowing(event -> suit());
  }

  ContextMenu menu() {
    return menu;
  }

  private void suit() {
    Optional<ParameterRow> row = row();
    Optional<StagedChange> change = row.flatMap(it -> model.changes().find(it.path()));
    boolean parameter = row.filter(it -> !it.isObject()).isPresent();
    boolean editable = row.filter(model::isEditable).isPresent();
    edit.setVisible(editable);
    anyway.setVisible(parameter && !editable);
    undo.setVisible(change.isPresent());
    keep.setVisible(change.filter(it -> it.mark() instanceof Mark.Conflict).isPresent());
    copyValue.setDisable(row.flatMap(words::copyable).filter(it -> !it.isEmpty()).isEmpty());
    readAgain.setDisable(row.isEmpty());
  }

  private Optional<ParameterRow> row() {
    return Optional.ofNullable(model.selectedProperty().get());
  }

  private MenuItem item(String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(texts.get("parameters.menu." + key), new FontIcon(icon));
    item.setId("parameters-" + key);
    item.setOnAction(event -> action.run());
    return item;
  }
}
