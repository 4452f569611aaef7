package org.beckon.console.panel.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;
import org.beckon.console.command.Command;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.Traces;
import org.beckon.console.fx.FxTest;
import org.beckon.console.panel.Place;
import org.beckon.console.shell.PanelCatalogue;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.rpc.RawElement;
import org.junit.jupiter.api.Test;

class DevicePanelTest extends FxTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private DevicePanel panel;

  @Test
  void pokesStepByStepAndLeadsToTheSession() {
    acs.record(Samples.session(9, ROUTER, SessionOutcome.COMPLETE));
    open("overview");
    clickOn("#command-poke");

    assertThat(text("#poke-result")).isEqualTo("Called in after 41 ms");
    assertThat(lookup(".poke-step").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("Connect", "Challenge", "Request accepted", "Inform");
    clickOn("#poke-session");
    assertThat(desk.visited).containsExactly(new Place.Sessions(Optional.of(new SessionId(9))));
  }

  @Test
  void aPokeThatFailsSaysWhyAndWhatToDo() {
    acs.answerPokes(FakeAcs::unreachable);
    open("overview");
    clickOn("#command-poke");

    assertThat(text("#poke-result")).isEqualTo("The device could not be reached");
    assertThat(lookup("192.168.1.1:7547 does not answer.").tryQuery()).isPresent();
    assertThat(
            lookup("The device is off, or it stands behind a router (NAT) that lets nothing in.")
                .tryQuery())
        .isPresent();
    assertThat(lookup("#poke-session").query().isVisible()).isFalse();
  }

  @Test
  void aWayThatCannotBeTakenSaysWhyAndTheOthersCanBeChosen() {
    open("overview");
    SplitMenuButton poke = lookup("#command-poke").queryAs(SplitMenuButton.class);

    assertThat(poke.getItems())
        .extracting(MenuItem::getId)
        .containsExactly("poke-auto", "command-poke-http", "command-poke-udp", "command-poke-xmpp");
    assertThat(poke.getItems())
        .extracting(MenuItem::isDisable)
        .containsExactly(false, false, true, true);
    assertThat(why(poke.getItems().get(2))).isEqualTo("No UDP binding of the device is known.");

    fx(() -> poke.getItems().get(1).fire());
    clickOn("#poke-again");
    assertThat(acs.wanted()).containsExactly(Optional.of(Via.HTTP), Optional.of(Via.HTTP));
    fx(() -> poke.getItems().getFirst().fire());
    assertThat(acs.wanted()).last().isEqualTo(Optional.empty());
  }

  @Test
  void aPokeThatFailsOffersTheNextThing() {
    acs.answerPokes(Traces::noWay);
    open("overview");
    clickOn("#command-poke");

    assertThat(lookup(".poke-cause").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly(
            "The device has not told a ConnectionRequestURL.",
            "No UDP binding of the device is known.",
            "The device has told no XMPP address (ConnReqJabberID).");
    clickOn("#poke-prepare-udp");
    clickOn("#poke-prepare-xmpp");
    assertThat(desk.sheets)
        .extracting(Sheet::title)
        .containsExactly("Set up for UDP (STUN)", "Set up for XMPP");
    fx(desk.sheets.getLast().done());
    assertThat(acs.queued()).singleElement().isInstanceOf(Work.ConnectXmpp.class);
  }

  @Test
  void theWaysAreShownLive() {
    acs.put(Samples.connected(Samples.ROUTER), DeviceState.ONLINE);
    acs.ways().online(ROUTER, true);
    open("overview");
    assertThat(lookup("Online").tryQuery()).isPresent();

    acs.ways().online(ROUTER, false);
    fx(
        () -> {
          acs.publish(new AcsEvent.DeviceChanged(ROUTER));
          desk.deliver();
        });
    assertThat(lookup("Offline").tryQuery()).isPresent();
    clickOn("#way-setup-udp");
    assertThat(desk.sheets).hasSize(1);
  }

  private static String why(MenuItem item) {
    VBox content = (VBox) ((CustomMenuItem) item).getContent();
    return ((Label) content.getChildren().getLast()).getText();
  }

  @Test
  void theNameIsChangedInPlace() {
    open("overview");
    clickOn("#device-rename");
    lookup("#device-alias").queryAs(TextField.class);
    write("Attic").push(KeyCode.ENTER);

    assertThat(text("#device-name")).isEqualTo("Attic");
    assertThat(acs.devices().find(ROUTER).orElseThrow().alias()).isEqualTo("Attic");
  }

  @Test
  void escapeLeavesTheNameAsItIs() {
    open("overview");
    clickOn("#device-rename");
    write("Attic").push(KeyCode.ESCAPE);

    assertThat(text("#device-name")).isEqualTo("Living room");
  }

  @Test
  void rebootAndFactoryResetAskFirst() {
    open("overview");
    desk.agrees = false;
    clickOn("#command-reboot");
    assertThat(acs.queued()).isEmpty();

    desk.agrees = true;
    clickOn("#command-reboot");
    clickOn("#device-more");
    clickOn("#device-factory");
    assertThat(acs.queued()).containsExactly(new Work.Restart(), new Work.ResetToFactory());
    assertThat(desk.asked).allSatisfy(question -> assertThat(question.grave()).isTrue());
  }

  @Test
  void theQueueIsCancelledFromTheOverview() {
    acs.operations().enqueue(ROUTER, new Work.ListMethods(), "rule");
    open("overview");
    fx(lookup("Cancel").queryButton()::fire);

    assertThat(acs.operations().recent(Optional.of(ROUTER), 1).getFirst().state())
        .isEqualTo(OperationState.CANCELLED);
  }

  @Test
  void theOverviewTellsTheHabitsOfTheModelAndChangesThem() {
    open("overview");
    assertThat(lookup("#quirks-kind").queryLabeled().getText())
        .isEqualTo("Acme Networks HomeHub 5, firmware 2.8.1");
    fx(
        () -> {
          acs.learn(Samples.ROUTER, Quirk.READ_SIZE, "32", "It refused 64 values.");
          desk.deliver();
        });
    assertThat(lookup(".quirk-title").queryLabeled().getText())
        .isEqualTo("Answers at most so many values at once");
    fx(lookup(".quirk-line .hyperlink").<Hyperlink>query()::fire);
    assertThat(desk.visited).contains(new Place.Sessions(Optional.of(new SessionId(7))));

    fx(lookup(".quirk-change").queryButton()::fire);
    Sheet sheet = desk.sheets.getFirst();
    show(() -> (Parent) sheet.content());
    clickOn("#quirk-value").eraseText(2).write("x");
    assertThat(sheet.ready().get()).isFalse();
    clickOn("#quirk-value").eraseText(1).write("16");
    fx(sheet.done());
    assertThat(acs.quirks().effective(Samples.ROUTER).number(Quirk.READ_SIZE)).hasValue(16);
  }

  @Test
  void aHeldDeviceIsApprovedFromItsBanner() {
    open("overview");
    assertThat(lookup("#device-held").query().isVisible()).isFalse();
    fx(
        () -> {
          acs.put(Samples.ROUTER, DeviceState.HELD);
          desk.deliver();
        });
    assertThat(lookup("#device-held").query().isVisible()).isTrue();
    clickOn("#command-approve");
    fx(desk::deliver);
    assertThat(acs.devices().state(Samples.ROUTER)).isEqualTo(DeviceState.ONLINE);
    assertThat(lookup("#device-held").query().isVisible()).isFalse();
  }

  @Test
  void aHeldDeviceIsRefusedAfterAsking() {
    acs.put(Samples.ROUTER, DeviceState.HELD);
    open("overview");
    clickOn("#command-refuse");
    assertThat(desk.asked.getFirst().title()).isEqualTo("Refuse this device?");
    assertThat(acs.devices().find(ROUTER)).isEmpty();
    assertThat(desk.visited).containsExactly(new Place.Devices());
  }

  @Test
  void anyMethodIsCalledFromADialogThatShowsTheAnswer() {
    acs.answer(
        (device, work) ->
            new Outcome.Answered(
                "GetParameterNamesResponse",
                List.of(RawElement.of("ParameterList", List.of(RawElement.leaf("Name", "A."))))));
    open("overview");
    assertThat(fx(() -> panel.commands().run(Command.CALL))).isTrue();
    Sheet sheet = desk.sheets.getFirst();
    assertThat(sheet.title()).isEqualTo("Call a method of Living room");
    show(() -> (Parent) sheet.content());
    clickOn("#call-method").push(KeyCode.CONTROL, KeyCode.A).write("AddObject");
    assertThat(sheet.ready().get()).isFalse();
    clickOn("#call-ObjectName").write("Device.Hosts.Host");
    assertThat(sheet.ready().get()).as("no dot at its end").isFalse();
    clickOn("#call-ObjectName").push(KeyCode.END).write(".");
    assertThat(sheet.ready().get()).isTrue();
    fx(sheet.done());
    assertThat(acs.queued())
        .containsExactly(
            new Work.Call("AddObject", List.of(new Argument("ObjectName", "Device.Hosts.Host."))));
    assertThat(lookup("#call-answer").queryTableView().getItems()).hasSize(1);

    clickOn("#call-method").push(KeyCode.CONTROL, KeyCode.A).write("FactoryReset");
    assertThat(lookup("#call-danger").query().isVisible()).isTrue();
    assertThat(sheet.ready().get()).isFalse();
    clickOn("#call-agreed");
    assertThat(sheet.ready().get()).isTrue();
  }

  @Test
  void commandsGoToTheTabInFrontFirst() {
    open("wifi");
    assertThat(panel.commands().handler(Command.APPLY)).isPresent();
    assertThat(panel.commands().handler(Command.POKE)).isPresent();

    fx(() -> panel.arrive(new Place.OneDevice(ROUTER, "overview")));
    assertThat(panel.commands().handler(Command.APPLY)).isEmpty();
  }

  @Test
  void everyTabOpens() {
    open("overview");
    TabPane tabs = lookup("#device-tabs").queryAs(TabPane.class);
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      int tab = i;
      fx(() -> tabs.getSelectionModel().select(tab));
      assertThat(tabs.getTabs().get(tab).getContent()).isNotNull();
    }
    assertThat(tabs.getTabs())
        .extracting(tab -> tab.getId())
        .containsExactly("overview", "parameters", "wifi", "inform", "pokes", "sessions");
  }

  @Test
  void aForgottenDeviceLeadsBackToTheOthers() {
    open("overview");
    fx(
        () -> {
          acs.devices().forget(ROUTER);
          desk.deliver();
        });
    clickOn("All devices");

    assertThat(desk.visited).isEqualTo(List.of(new Place.Devices()));
  }

  private void open(String tab) {
    show(
        () -> {
          Place.OneDevice place = new Place.OneDevice(ROUTER, tab);
          panel =
              new DevicePanel(
                  desk.context,
                  place,
                  PanelCatalogue.standard(Optional.empty(), Optional.empty()).tabs());
          panel.arrive(place);
          return panel.root();
        });
    fx(desk::deliver);
  }

  private String text(String id) {
    return lookup(id).queryAs(Label.class).getText();
  }
}
