package org.beckon.console.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.FakeOutsideBroker;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.junit.jupiter.api.Test;

class BrokerViewTest extends FxTest {
  private static final OutsideSettings SET =
      new OutsideSettings(
          "xmpp.example",
          5222,
          "acs@xmpp.example",
          "very secret",
          new OutsideTrust.Installed(),
          OutsideSettings.ACCOUNTS,
          false);

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private BrokerView view;

  @Test
  void whatIsFilledInIsTestedStepByStepAndThenUsed() {
    acs.outsideXmpp()
        .tests(
            List.of(
                FakeOutsideBroker.step(OutsideStep.Kind.CONNECT, 3, "192.0.2.7:5222"),
                FakeOutsideBroker.failed(
                    OutsideStep.Kind.TLS, OutsideTrouble.UNTRUSTED, "CN=x, SHA-256 AB:CD")));
    open();
    assertThat(labels()).contains("No outside broker is set; devices use Beckon’s own.");
    type("#broker-host", " xmpp.example ");
    type("#broker-user", "acs@xmpp.example");
    type("#broker-password", "very secret");
    fx(
        () -> {
          lookup("#broker-trust").queryAs(ComboBox.class).getSelectionModel().select(2);
          lookup("#broker-registration").queryAs(CheckBox.class).setSelected(true);
        });
    type("#broker-pin", "ab".repeat(32));

    clickOn("#broker-test");

    OutsideSettings wanted =
        new OutsideSettings(
            "xmpp.example",
            5222,
            "acs@xmpp.example",
            "very secret",
            new OutsideTrust.Pinned("ab".repeat(32)),
            "cpe-{serial}",
            true);
    assertThat(acs.outsideXmpp().tested()).containsExactly(wanted);
    assertThat(labels())
        .contains("Connect", "TLS", "3 ms · 192.0.2.7:5222")
        .anyMatch(text -> text.startsWith("The broker’s certificate is not trusted. Give the CA"));
    assertThat(desk.board.lastProperty().get().text()).contains("cannot be used");

    clickOn("#broker-use");

    assertThat(acs.outsideXmpp().settings()).contains(wanted);
    assertThat(labels()).contains("Logging in …");
    assertThat(text("#broker-password")).isEmpty();
  }

  @Test
  void thePasswordThatIsSetIsNotShownAndIsKeptWhereNoneIsTyped() {
    acs.outsideXmpp().stands(SET, new OutsideStatus.Connecting());
    open();
    assertThat(text("#broker-host")).isEqualTo("xmpp.example");
    assertThat(text("#broker-password")).isEmpty();
    type("#broker-host", "other.example");

    clickOn("#broker-use");

    assertThat(acs.outsideXmpp().settings().orElseThrow().password()).isEqualTo("very secret");
    assertThat(acs.outsideXmpp().settings().orElseThrow().host()).isEqualTo("other.example");
  }

  @Test
  void whatIsWrongWithTheSettingsIsSaidAndNothingIsLost() {
    open();
    type("#broker-host", "xmpp.example");
    type("#broker-user", "nobody");

    clickOn("#broker-use");

    assertThat(labels())
        .contains("The server’s account is no XMPP address. Give it as name@domain.");
    assertThat(text("#broker-host")).isEqualTo("xmpp.example");
    assertThat(acs.outsideXmpp().settings()).isEmpty();
  }

  @Test
  void followsTheStatus() {
    open();
    fx(
        () ->
            acs.outsideXmpp()
                .stands(
                    SET,
                    new OutsideStatus.Down(
                        OutsideTrouble.WRONG_LOGIN, "SCRAM-SHA-1: not-authorized", Instant.EPOCH)));
    assertThat(labels())
        .contains("SCRAM-SHA-1: not-authorized")
        .anyMatch(text -> text.startsWith("The broker refuses the login"));
    fx(
        () ->
            acs.outsideXmpp()
                .stands(SET, new OutsideStatus.Online("acs@xmpp.example/beckon", Instant.EPOCH)));
    assertThat(labels())
        .anyMatch(text -> text.startsWith("Logged in as acs@xmpp.example/beckon since"));
  }

  @Test
  void canBeTurnedOff() {
    acs.outsideXmpp().stands(SET, new OutsideStatus.Connecting());
    open();

    clickOn("#broker-off");

    assertThat(acs.outsideXmpp().settings()).isEmpty();
    assertThat(text("#broker-host")).isEmpty();
  }

  private void open() {
    show(
        () -> {
          view = new BrokerView(desk.context);
          return view.root();
        });
  }

  private void type(String field, String text) {
    fx(() -> lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  private String text(String field) {
    return lookup(field).queryAs(TextInputControl.class).getText();
  }

  private List<String> labels() {
    return lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(Objects::nonNull)
        .toList();
  }
}
