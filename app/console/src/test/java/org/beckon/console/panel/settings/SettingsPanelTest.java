package org.beckon.console.panel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import org.beckon.console.command.Command;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fx.FxTest;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;

class SettingsPanelTest extends FxTest {

  private final FakeDesk desk = new FakeDesk(new FakeAcs());

  @Test
  void changesTheThemeAndFollowsIt() {
    open();
    clickOn("#theme-dark");
    assertThat(desk.settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
    clickOn("#theme-dark");
    assertThat(desk.settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
    fx(() -> desk.settings.set(SettingKeys.THEME, ThemeChoice.LIGHT));
    assertThat(lookup("#theme-light").queryAs(javafx.scene.control.ToggleButton.class).isSelected())
        .isTrue();
  }

  @Test
  void changesHowLongToWaitForTheInform() {
    open();
    Spinner<?> spinner = lookup("#settings-poke-wait").queryAs(Spinner.class);
    fx(() -> spinner.increment(5));
    assertThat(desk.settings.get(SettingKeys.POKE_WAIT)).isEqualTo(35);
  }

  @Test
  void listsEveryShortcut() {
    open();
    assertThat(lookup("#shortcuts .label").queryAllAs(Label.class))
        .extracting(Labeled::getText)
        .contains("Poke", Command.POKE.keys(), "Search or run a command", Command.PALETTE.keys());
  }

  private void open() {
    show(() -> new SettingsPanel(desk.context).root());
  }
}
