package org.beckon.console.panel.settings;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.text.Texts;
import org.beckon.console.theme.ThemeChoice;
import org.beckon.console.view.Fxml;

/** What the person may choose for the window, and what the keys do. */
public final class SettingsPanel implements Panel<Place.Preferences> {

  @FXML private HBox themes;
  @FXML private ChoiceBox<String> language;
  @FXML private Spinner<Integer> pokeWait;
  @FXML private GridPane shortcuts;

  private final Texts texts;
  private final Settings settings;
  private final Parent root;
  private final CommandScope commands = new CommandScope();

  /** Builds the page. */
  public SettingsPanel(PanelContext context) {
    this.texts = context.texts();
    this.settings = context.settings();
    this.root = Fxml.load("settings", this, texts);
    buildThemes();
    buildLanguage();
    buildPokeWait();
    listShortcuts();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public CommandScope commands() {
    return commands;
  }

  private void buildThemes() {
    ToggleGroup group = new ToggleGroup();
    List<ThemeChoice> choices = List.of(ThemeChoice.values());
    for (ThemeChoice choice : choices) {
      ToggleButton button = new ToggleButton(texts.of(choice));
      button.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setUserData(choice);
      int at = choices.indexOf(choice);
      button
          .getStyleClass()
          .add(at == 0 ? "left-pill" : at == choices.size() - 1 ? "right-pill" : "center-pill");
      themes.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (source, before, after) -> {
              if (after == null) {
                group.selectToggle(before);
              } else {
                settings.set(SettingKeys.THEME, (ThemeChoice) after.getUserData());
              }
            });
    settings
        .property(SettingKeys.THEME)
        .subscribe(
            choice ->
                group.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == choice)
                    .forEach(group::selectToggle));
  }

  private void buildLanguage() {
    language.getItems().setAll("", "en", "de");
    language.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String tag) {
            return tag == null || tag.isEmpty()
                ? texts.get("settings.language.system")
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag));
          }

          @Override
          public String fromString(String words) {
            return words;
          }
        });
    language.valueProperty().bindBidirectional(settings.property(SettingKeys.LANGUAGE));
  }

  private void buildPokeWait() {
    pokeWait.setValueFactory(
        new IntegerSpinnerValueFactory(1, 600, settings.get(SettingKeys.POKE_WAIT)));
    pokeWait
        .valueProperty()
        .addListener((source, before, after) -> settings.set(SettingKeys.POKE_WAIT, after));
  }

  private void listShortcuts() {
    int row = 0;
    Command.Group group = null;
    for (Command command : Command.values()) {
      if (command.keys().isEmpty()) {
        continue;
      }
      if (command.group() != group) {
        group = command.group();
        Label title = new Label(texts.of(group));
        title.getStyleClass().add("shortcut-group");
        shortcuts.add(title, 0, row++, 2, 1);
      }
      Label keys = new Label(command.keys());
      keys.getStyleClass().add("keys");
      shortcuts.addRow(row++, new Label(texts.of(command)), keys);
    }
  }
}
