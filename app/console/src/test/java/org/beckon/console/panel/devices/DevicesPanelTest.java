package org.beckon.console.panel.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.command.Command;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.beckon.console.panel.Place;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;

class DevicesPanelTest extends FxTest {

  private FakeAcs acs = Samples.home();
  private FakeDesk desk;
  private DevicesPanel panel;

  @Test
  void enterOpensTheSelectedDevice() {
    open();
    clickOn("Living room");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(desk.visited).containsExactly(new Place.OneDevice(Samples.ROUTER.key()));
  }

  @Test
  void pokesAndRebootsWhatIsSelected() {
    open();
    clickOn("Front desk");
    press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
    clickOn("#command-poke");
    assertThat(acs.poked()).contains(Samples.ROUTER.key(), Samples.VOICE.key());
    clickOn("#command-reboot");
    assertThat(desk.asked.getFirst().details()).contains("Living room", "Front desk");
  }

  @Test
  void showsTheStepsOfAPokeWithTheDevicesName() {
    acs.answerPokes(FakeAcs::unreachable);
    open();
    assertThat(lookup("#poke-result").query().getParent().getParent().isVisible()).isFalse();
    clickOn("Living room").clickOn("#command-poke");
    assertThat(lookup("#poke-result").queryLabeled().getText())
        .isEqualTo("Living room: The device could not be reached");
    assertThat(lookup(".poke-step").queryLabeled().getText()).isEqualTo("Resolve the address");
    clickOn("#poke-again");
    assertThat(acs.poked()).containsExactly(Samples.ROUTER.key(), Samples.ROUTER.key());
  }

  @Test
  void devicesThatWaitForApprovalAreFoundAndApprovedTogether() {
    acs.put(Samples.DSL, DeviceState.HELD).put(Samples.BOX, DeviceState.HELD);
    open();
    assertThat(lookup("2 devices wait for your approval").tryQuery()).isPresent();
    assertThat(lookup("#command-approve").query().isVisible()).isFalse();
    clickOn("#devices-show-held");
    assertThat(table().getItems()).hasSize(2);
    assertThat(lookup("#devices-held").query().isVisible()).isFalse();
    fx(() -> table().getSelectionModel().selectAll());
    clickOn("#command-approve");
    assertThat(acs.devices().state(Samples.DSL)).isEqualTo(DeviceState.ONLINE);
    assertThat(acs.devices().state(Samples.BOX)).isEqualTo(DeviceState.ONLINE);
    assertThat(lookup("#command-approve").query().isVisible()).isFalse();
    assertThat(desk.board.lastProperty().get().text()).startsWith("2 devices are approved");
  }

  @Test
  void onlyThoseThatWaitAreRefusedOfASelection() {
    acs.put(Samples.BOX, DeviceState.HELD);
    open();
    fx(() -> table().getSelectionModel().selectAll());
    clickOn("#command-refuse");
    assertThat(desk.asked.getFirst().details()).containsExactly("STB-900 BV900-18822");
    assertThat(acs.devices().all()).hasSize(3).doesNotContain(Samples.BOX);
  }

  @Test
  void commandsNeedASelection() {
    open();
    assertThat(lookup("#command-poke").queryAs(ButtonBase.class).isDisabled()).isTrue();
    assertThat(fx(() -> panel.commands().run(Command.POKE))).isFalse();
    clickOn("Living room");
    assertThat(lookup("#command-poke").queryAs(ButtonBase.class).isDisabled()).isFalse();
  }

  @Test
  void theSelectionStaysOnItsDeviceWhenRowsMove() {
    open();
    clickOn("STB-900");
    fx(
        () -> {
          for (DeviceState state : DeviceState.values()) {
            acs.put(Samples.BOX, state);
            acs.put(Samples.DSL, state);
            desk.deliver();
            desk.deliver();
          }
        });
    assertThat(table().getSelectionModel().getSelectedItems())
        .extracting(DeviceRow::key)
        .containsExactly(Samples.BOX.key());
  }

  @Test
  void filtersByTextAndChipAndBack() {
    open();
    clickOn("#device-filter").write("sangoma");
    assertThat(table().getItems()).hasSize(1);
    fx(() -> panel.escape());
    assertThat(table().getItems()).hasSize(4);
    clickOn("#chip-late");
    assertThat(table().getItems()).hasSize(1);
    clickOn("#device-filter").write("nothing like that");
    clickOn("#clear-filter");
    assertThat(table().getItems()).hasSize(4);
    assertThat(lookup("#chip-late").queryAs(ToggleButton.class).isSelected()).isFalse();
  }

  @Test
  void remembersColumnsAndSorting() {
    open();
    clickOn("#device-columns").clickOn("#column-tags");
    clickHeader("serial");
    clickHeader("serial");
    assertThat(desk.settings.get(SettingKeys.DEVICE_COLUMNS))
        .doesNotContain("tags")
        .contains("serial");
    assertThat(desk.settings.get(SettingKeys.DEVICE_SORT)).isEqualTo("-serial");
    assertThat(table().getItems())
        .extracting(row -> row.facts().serial())
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    show(() -> new DevicesPanel(desk.context, Optional.empty()).root());
    assertThat(table().getColumns()).extracting("id").doesNotContain("tags");
    assertThat(table().getItems().getFirst().facts().serial()).startsWith("VG60");
  }

  @Test
  void theFirstDeviceReplacesTheInvitation() {
    acs = new FakeAcs();
    open();
    assertThat(lookup("Connect your first device").tryQuery()).isPresent();
    assertThat(lookup("#device-table").query().getParent().isVisible()).isFalse();
    fx(
        () -> {
          acs.put(Samples.ROUTER, DeviceState.IN_SESSION);
          desk.deliver();
        });
    assertThat(lookup("#device-table").query().getParent().isVisible()).isTrue();
  }

  @Test
  void theDemoIsOneClickAway() {
    acs = new FakeAcs();
    AtomicInteger started = new AtomicInteger();
    desk = new FakeDesk(acs);
    show(
        () -> new DevicesPanel(desk.context, Optional.of(started::incrementAndGet)).root(),
        ThemeChoice.DARK);
    clickOn("#first-demo");
    assertThat(started).hasValue(1);
  }

  @Test
  void aHundredThousandDevicesNeedRowsForThoseInSightOnly() {
    acs = new FakeAcs();
    for (int i = 0; i < 100_000; i++) {
      acs.put(
          Samples.device("Acme", "0A1B2C", "Hub", "S" + i, "", "1.0", "Device."),
          DeviceState.ONLINE);
    }
    open();
    assertThat(table().getItems()).hasSize(100_000);
    fx(() -> table().scrollTo(70_000));
    assertThat(lookup(node -> node instanceof TableRow).queryAll()).hasSizeLessThan(60);
  }

  private void open() {
    desk = new FakeDesk(acs);
    show(
        () -> {
          panel = new DevicesPanel(desk.context, Optional.empty());
          return panel.root();
        });
  }

  private TableView<DeviceRow> table() {
    return lookup("#device-table").queryTableView();
  }
}
