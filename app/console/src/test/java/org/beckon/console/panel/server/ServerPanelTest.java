package org.beckon.console.panel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Listener;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPanelTest extends FxTest {

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private ServerPanel panel;

  @Test
  void showsThePasswordOnlyWhenAskedAndCopiesItAnyway() {
    open();
    assertThat(fields()).contains("http://192.168.1.10:7547/", "beckon").doesNotContain(SECRET);
    clickOn(button("Copy Password"));
    assertThat(desk.copied).containsExactly(SECRET);
    clickOn(button("Show Password"));
    assertThat(fields()).contains(SECRET);
    fx(panel::leave);
    assertThat(fields()).doesNotContain(SECRET);
  }

  @Test
  void saysWhyItDoesNotListen() {
    acs.listeners(List.of(Listener.failed("cwmp", Phrase.plain("Port 7547 is taken."))));
    open();
    fx(() -> desk.context.server().refresh());
    fx(desk::deliver);
    assertThat(labels()).contains("CWMP", "Port 7547 is taken.");
  }

  @Test
  void tellsOfTheCertificateAndSavesTheCa(@TempDir Path folder) throws IOException {
    acs.tls();
    desk.file = folder.resolve("ca.pem");
    open();
    assertThat(fields())
        .contains(
            "CN=192.168.1.10, of Beckon’s own CA; renewed by itself",
            "3F:9A:00:51:C2:7B:44:1D",
            "http://192.168.1.10:7547/ca.pem");
    clickOn("#server-save-ca");
    assertThat(Files.readString(desk.file)).startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(desk.board.lastProperty().get().text()).isEqualTo("The CA is in " + desk.file);
  }

  @Test
  void whereThereIsNoTlsItSaysSo() {
    open();
    assertThat(labels()).anyMatch(text -> text.startsWith("Devices are not served by TLS"));
  }

  @Test
  void aPolicyIsChosenAndCountsAtOnce() {
    open();
    ComboBox<?> unknown = lookup("#setting-unknown").queryAs(ComboBox.class);
    fx(() -> unknown.getSelectionModel().select(1));
    assertThat(labels()).contains("1 setting changed");
    assertThat(panel.hasDrafts()).isTrue();
    clickOn(save());
    assertThat(acs.status().unknown()).isEqualTo(UnknownDevices.HOLD);
    assertThat(desk.board.lastProperty().get().text()).isEqualTo("The settings are saved.");
    assertThat(panel.hasDrafts()).isFalse();
  }

  @Test
  void aPortCountsAfterARestartAndABadOneIsRefusedAtTheField() {
    open();
    TextField port = lookup("#setting-cwmp-port").queryAs(TextField.class);
    fx(() -> port.setText("99999"));
    assertThat(labels()).contains("A port is a number from 1 to 65535, or 0 for any free one.");
    assertThat(save().isDisabled()).isTrue();
    fx(() -> port.setText("8080"));
    clickOn(save());
    assertThat(labels())
        .contains("Another program has that port; choose another, or end that program.");
    assertThat(port.getText()).as("nothing is lost").isEqualTo("8080");
    fx(() -> port.setText("8547"));
    clickOn(save());
    assertThat(labels()).contains("Counts after a restart. Until then: 7547.");
  }

  @Test
  void aFlagIsNamedAndWhatIsSavedIsForLater() {
    acs.given(Given.NOTHING.with(ServerSetting.UNKNOWN, UnknownDevices.REFUSE));
    open();
    assertThat(labels())
        .contains(
            "--unknown",
            "This run goes by a flag of the command line: Refuse them. What is saved here counts"
                + " when Beckon is started without it.");
  }

  @Test
  void aNewLoginOfDevicesIsAskedAboutFirstAndDiscardTakesItBack() {
    open();
    TextField name = lookup("#setting-cpe-user").queryAs(TextField.class);
    fx(() -> name.setText("acme"));
    clickOn("#command-discard");
    assertThat(name.getText()).isEqualTo("beckon");
    fx(() -> name.setText("acme"));
    desk.agrees = false;
    clickOn(save());
    assertThat(desk.asked).hasSize(1);
    assertThat(acs.status().cpeCredentials().username()).isEqualTo("beckon");
    desk.agrees = true;
    clickOn(save());
    assertThat(acs.status().cpeCredentials().username()).isEqualTo("acme");
  }

  private Node save() {
    return lookup("#command-apply").query();
  }

  @Test
  void saysInWordsWhoWasRefused() {
    open();
    assertThat(labels()).contains("Nothing to report. Refused logins and the like show up here.");
    fx(
        () -> {
          acs.wrongPassword("192.168.1.1", "admin");
          acs.notice("10.0.0.7", Phrase.plain("sent no XML."));
        });
    for (int i = 0; i < 3; i++) {
      fx(desk::deliver);
    }
    assertThat(labels())
        .containsSubsequence(
            "10.0.0.7: sent no XML.", "192.168.1.1 tried user “admin”: wrong password");
  }

  @Test
  void anUncoveredPasswordStaysSoWhileTheServerGoesOn() {
    open();
    clickOn(button("Show Password"));
    fx(() -> acs.notice("10.0.0.7", Phrase.plain("sent no XML.")));
    for (int i = 0; i < 3; i++) {
      fx(desk::deliver);
    }
    assertThat(fields()).contains(SECRET);
  }

  private static final String SECRET = "Kp7-vW2m-9xQd";

  private void open() {
    show(
        () -> {
          panel = new ServerPanel(desk.context);
          return panel.root();
        });
    fx(() -> desk.context.server().refresh());
    fx(desk::deliver);
  }

  private Node button(String accessible) {
    return lookup(node -> accessible.equals(node.getAccessibleText()) && node instanceof Labeled)
        .query();
  }

  private List<String> fields() {
    return lookup(node -> node instanceof TextField).queryAllAs(TextField.class).stream()
        .map(TextInputControl::getText)
        .toList();
  }

  private List<String> labels() {
    return lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(Objects::nonNull)
        .toList();
  }
}
