package org.beckon.console.panel.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.command.Command;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.WifiSamples;
import org.beckon.console.fx.FxTest;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.junit.jupiter.api.Test;

class WifiPanelTest extends FxTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String KEY = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final String PHRASE = "correct horse battery";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private WifiPanel panel;

  @Test
  void aPassphraseIsTypedSeenAndSaved() {
    open(WifiSamples.tr181());
    acs.answer(
        (device, work) ->
            new Outcome.Written(0, List.of(new ParameterValue(KEY, "", "xsd:string"))));
    clickOn("#network-1-passphrase").write(PHRASE);
    assertThat(lookup("#network-1-passphrase").queryAs(PasswordField.class).isVisible()).isTrue();

    clickOn("#form-what");
    assertThat(lookup("#form-changes").query().isVisible()).isTrue();
    assertThat(lookup(KEY).tryQuery()).isPresent();
    assertThat(lookup(".label").queryAllAs(Label.class))
        .as("secrets stay masked")
        .noneMatch(label -> PHRASE.equals(label.getText()));

    clickOn("#command-apply");
    assertThat(acs.queued())
        .containsExactly(
            new Work.WriteValues(List.of(new ParameterValue(KEY, PHRASE, "xsd:string"))));
    assertThat(acs.poked()).containsExactly(ROUTER);
    assertThat(lookup(".errand-words").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("1 value written"));
    assertThat(lookup(".change-bar").query().isVisible()).isFalse();
  }

  @Test
  void aPassphraseIsMadeAndShown() {
    open(WifiSamples.tr181());
    clickOn("#network-1-passphrase-show");
    clickOn("#network-1-passphrase-make");

    TextField shown = lookup("#network-1-passphrase-open").queryAs(TextField.class);
    assertThat(shown.isVisible()).isTrue();
    assertThat(shown.getText()).hasSizeGreaterThan(12);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNotSent() {
    open(WifiSamples.tr181());
    clickOn("#network-1-passphrase").write("short");

    assertThat(problems()).singleElement().satisfies(text -> assertThat(text).contains("8 to 63"));
    assertThat(lookup("#command-apply").queryAs(Button.class).isDisabled()).isTrue();
    clickOn("#command-discard");
    assertThat(problems()).isEmpty();
  }

  @Test
  void theDevicesFaultStandsAtItsField() {
    open(WifiSamples.tr181());
    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(9003, "", List.of(new ParameterFault(KEY, 9007, "too weak")))));
    fx(() -> lookup("#network-1-passphrase").queryAs(TextField.class).setText(PHRASE));
    fx(() -> panel.commands().run(Command.APPLY));

    assertThat(problems())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("9007").contains("too weak"));
    assertThat(lookup("#network-1-passphrase").queryAs(TextField.class).getText())
        .isEqualTo(PHRASE);
  }

  @Test
  void settingsThatWereNeverReadAreReadByOneButton() {
    open(List.of());
    clickOn("#form-notread");

    assertThat(acs.queued()).hasSize(3).allMatch(work -> work instanceof Work.ReadValues);
  }

  @Test
  void aChannelThatTheRadioChoosesIsNotForPeopleToSet() {
    open(WifiSamples.tr181());

    assertThat(lookup("#radio-1-channel").query().isDisabled()).isFalse();
    assertThat(lookup("#radio-2-channel").query().isDisabled()).isTrue();
  }

  private List<String> problems() {
    return lookup(".field-problem").queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .toList();
  }

  private void open(List<StoredParameter> stored) {
    acs.store(ROUTER, stored);
    show(
        () -> {
          panel = new WifiPanel(desk.context, ROUTER);
          return panel.root();
        });
    fx(desk::deliver);
  }
}
