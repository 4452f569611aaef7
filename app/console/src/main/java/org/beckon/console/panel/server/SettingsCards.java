package org.beckon.console.panel.server;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.SettingView;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;

/**
 * What the owner may choose: who may log in, and which services run where; with save and discard
 * for the foot of the page. FX thread only.
 */
final class SettingsCards {

  /** Those that decide who comes in; the others are services and their ports. */
  private static final List<ServerSetting<?>> ACCESS =
      List.of(
          ServerSetting.UNKNOWN,
          ServerSetting.OWN_LOGIN,
          ServerSetting.CPE_AUTH,
          ServerSetting.DIGESTS,
          ServerSetting.CPE_USER,
          ServerSetting.CPE_PASSWORD);

  @FXML private VBox access;
  @FXML private VBox services;

  private final PanelContext context;
  private final Texts texts;
  private final SettingsModel model;
  private final Parent root;
  private final HBox bar;

  /** Cards that carry out Apply and Discard of the command table. */
  SettingsCards(PanelContext context, CommandScope commands) {
    this.context = context;
    this.texts = context.texts();
    this.model = new SettingsModel(context.acs().settings(), context.tasks(), texts);
    this.root = Fxml.load("server-settings", this, texts);
    commands
        .on(Command.APPLY, model.savableProperty(), this::save)
        .on(
            Command.DISCARD,
            model.changesProperty().greaterThan(0).and(model.savingProperty().not()),
            model::discard);
    this.bar = bar(commands);
  }

  private HBox bar(CommandScope commands) {
    CommandControls controls = new CommandControls(texts);
    Button save = new Button();
    save.getStyleClass().add("accent");
    controls.dress(save, Command.APPLY, commands);
    save.setText(texts.get("form.save"));
    Button discard = new Button();
    controls.dress(discard, Command.DISCARD, commands);
    discard.setText(texts.get("form.discard"));
    Label number = new Label();
    number
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "setting.unsaved",
                        model.changesProperty().get(),
                        model.wrongProperty().get()),
                model.changesProperty(),
                model.wrongProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox made = new HBox(number, gap, discard, save);
    made.setId("server-settings-bar");
    made.getStyleClass().add("change-bar");
    made.visibleProperty().bind(model.changesProperty().greaterThan(0));
    made.managedProperty().bind(made.visibleProperty());
    return made;
  }

  Parent root() {
    return root;
  }

  /** Save and discard, to stand below the page; there while something is changed. */
  Node foot() {
    return bar;
  }

  boolean hasDrafts() {
    return model.changesProperty().get() > 0;
  }

  void show(List<SettingView> now) {
    boolean first = model.all().isEmpty();
    model.show(now);
    if (first) {
      for (SettingModel one : model.all()) {
        VBox card = ACCESS.contains(one.setting()) ? access : services;
        card.getChildren().add(new SettingRow(one, texts));
      }
    }
  }

  private void save() {
    if (!model.shutsDevicesOut()) {
      model.save();
      return;
    }
    context
        .dialogs()
        .confirm(
            new Confirmation(
                texts.get("setting.login.title"),
                texts.get("setting.login.text"),
                List.of(),
                texts.get("setting.login.yes"),
                true),
            model::save);
  }
}
