package org.beckon.console.pictures;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.console.errand.Errands;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.ModelSamples;
import org.beckon.console.fake.ReachSamples;
import org.beckon.console.fake.Samples;
import org.beckon.console.panel.Place;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.RawElement;

/** The pictures of the device page: real data, nothing yet, and when things go wrong. */
final class DevicePictures {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final DeviceKey DSL = Samples.DSL.key();
  private static final String KEY = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";

  private DevicePictures() {}

  static List<Shot> shots() {
    return List.of(
        shot("device-overview", busy(), ROUTER, "overview"),
        shot("device-german", busy(), ROUTER, "overview").in(Locale.GERMAN),
        shot("reach", behindNat(), ReachSamples.BOX.key(), "overview"),
        shot("reach-forwarded", forwarded(), ReachSamples.BOX.key(), "overview"),
        shot("reach-failed", refusedForward(), ReachSamples.BOX.key(), "overview")
            .in(Locale.GERMAN)
            .after((acs, scene) -> lowest(scene)),
        shot("reach-german", behindNat(), ReachSamples.BOX.key(), "overview").in(Locale.GERMAN),
        shot("reach-opening", opening(), ReachSamples.BOX.key(), "overview"),
        shot("reach-set", redirected(), ReachSamples.BOX.key(), "overview"),
        shot("reach-address-german", behindNat(), ReachSamples.BOX.key(), "overview")
            .in(Locale.GERMAN)
            .after(press("command-set-address")),
        shot("reach-tags", behindNat(), ReachSamples.BOX.key(), "overview")
            .after(press("command-set-tags")),
        shot("device-held", held(), ROUTER, "overview"),
        shot("quirk", busy(), ROUTER, "overview").after(on(DevicePictures::changeQuirk)),
        shot("call", busy(), ROUTER, "overview").after(DevicePictures::call),
        shot("call-answer", answering(), ROUTER, "overview").after(DevicePictures::callAndSee),
        shot("call-danger", busy(), ROUTER, "overview").after(DevicePictures::reset),
        shot("call-german", refusing(), ROUTER, "overview")
            .in(Locale.GERMAN)
            .after(DevicePictures::callAndSee),
        shot("device-poke", known(), ROUTER, "overview").after(press("command-poke")),
        shot("device-poke-failed", unreachable(), ROUTER, "overview").after(press("command-poke")),
        shot("device-parameters", known(), ROUTER, "parameters"),
        shot("wifi", known(), ROUTER, "wifi"),
        shot("wifi-changed", refusing(), ROUTER, "wifi").after(on(DevicePictures::retype)),
        shot("wifi-refused", refusing(), ROUTER, "wifi").after(on(DevicePictures::save)),
        shot("wifi-tr098", known(), DSL, "wifi"),
        shot("wifi-german", known(), ROUTER, "wifi").in(Locale.GERMAN),
        shot("wifi-empty", Samples.home(), ROUTER, "wifi"),
        shot("wifi-waiting", unreachable(), ROUTER, "wifi").after(on(DevicePictures::save)),
        shot("inform", known(), ROUTER, "inform"),
        shot("inform-wrong", known(), ROUTER, "inform").after(on(DevicePictures::wrongInterval)),
        shot("inform-test", known(), ROUTER, "inform").after(on(DevicePictures::test)),
        shot("device-sessions", known(), ROUTER, "sessions"),
        shot("inform-empty", Samples.home(), ROUTER, "inform"));
  }

  private static FakeAcs behindNat() {
    return Samples.home()
        .put(ReachSamples.BOX, DeviceState.ONLINE)
        .put(ReachSamples.ROUTER, DeviceState.ONLINE);
  }

  private static FakeAcs forwarded() {
    FakeAcs acs = behindNat();
    ReachSamples.forward(acs, new Outcome.Forwarded("Device.NAT.PortMapping.3.", 17547, true));
    return acs;
  }

  private static FakeAcs opening() {
    FakeAcs acs = behindNat();
    acs.reach()
        .forward(ReachSamples.BOX, Optional.of(ReachSamples.ROUTER), OptionalInt.empty(), "window");
    return acs;
  }

  private static FakeAcs redirected() {
    FakeAcs acs = behindNat();
    acs.reach().setRule("vpn", "10.8.0.2:{port}", "window");
    acs.reach().setAddress(ReachSamples.BOX, "http://{serial}.vpn.example:{port}{path}", "window");
    return acs;
  }

  private static void lowest(Scene scene) {
    for (Node pane : scene.getRoot().lookupAll(".scroll-pane")) {
      ((ScrollPane) pane).setVvalue(1);
    }
  }

  private static FakeAcs refusedForward() {
    FakeAcs acs = behindNat();
    ReachSamples.forward(
        acs,
        new Outcome.Refused(
            Fault.of(9001, "Request denied"), Phrase.of(ForwardTrouble.PORT_REFUSED, "17547")));
    return acs;
  }

  private static Shot shot(String name, FakeAcs acs, DeviceKey device, String tab) {
    return Shot.of(name, acs, new Place.OneDevice(device, tab));
  }

  private static BiConsumer<FakeAcs, Scene> on(Consumer<Scene> action) {
    return (acs, scene) -> action.accept(scene);
  }

  private static FakeAcs known() {
    FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
    acs.put(Samples.ROUTER, DeviceState.ONLINE);
    acs.store(ROUTER, ModelSamples.stored("home-router"));
    acs.store(DSL, ModelSamples.stored("dsl-router"));
    acs.poker().poke(ROUTER, Duration.ofSeconds(1));
    acs.record(Samples.session(7, ROUTER, SessionOutcome.COMPLETE));
    return acs;
  }

  private static FakeAcs unreachable() {
    return known().answerPokes(FakeAcs::unreachable);
  }

  private static FakeAcs busy() {
    FakeAcs acs = known();
    acs.operations().enqueue(ROUTER, new Work.Discover(""), Errands.ORIGIN);
    acs.end(new OperationId(1), new Outcome.Discovered(1_204, 1_117, 3));
    ParameterValue channel =
        new ParameterValue("Device.WiFi.Radio.1.Channel", "14", "xsd:unsignedInt");
    acs.operations().enqueue(ROUTER, new Work.WriteValues(List.of(channel)), "command line");
    acs.end(
        new OperationId(2),
        new Outcome.Refused(
            new Fault(9003, "", List.of(new ParameterFault(channel.name(), 9007, "not allowed")))));
    acs.operations().enqueue(ROUTER, new Work.Restart(), Errands.ORIGIN);
    acs.learn(Samples.ROUTER, Quirk.READ_SIZE, "32", "It refused 64 values and answered 32.");
    acs.learn(
        Samples.ROUTER,
        Quirk.NO_ATTRIBUTES,
        Quirk.ON,
        "GetParameterAttributes was refused (9000).");
    acs.quirks().set(ModelKey.of(Samples.ROUTER), Quirk.NAMES_WALK, Quirk.OFF, "It can since 2.8.");
    return acs;
  }

  private static FakeAcs held() {
    return known().put(Samples.ROUTER, DeviceState.HELD);
  }

  private static FakeAcs answering() {
    return known()
        .answer(
            (device, work) ->
                new Outcome.Answered(
                    "GetParameterValuesResponse",
                    List.of(
                        RawElement.of(
                            "ParameterList",
                            List.of(
                                value("Device.WiFi.SSID.1.SSID", "Home"),
                                value(KEY, "nobody sees this"))))));
  }

  private static RawElement value(String name, String value) {
    return RawElement.of(
        "ParameterValueStruct",
        List.of(RawElement.leaf("Name", name), RawElement.leaf("Value", value)));
  }

  private static void changeQuirk(Scene scene) {
    ((Button) scene.lookup(".quirk-change")).fire();
  }

  private static Scene openCall(Scene scene, String method) {
    scene
        .getRoot()
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, true, false, false));
    Scene dialog = Photographer.newest();
    ((ComboBox<?>) find(dialog, "call-method")).getEditor().setText(method);
    dialog.getRoot().applyCss();
    return dialog;
  }

  private static void call(FakeAcs acs, Scene scene) {
    Scene dialog = openCall(scene, "Download");
    ((ComboBox<?>) find(dialog, "call-FileType")).getEditor().setText("1 Firmware Upgrade Image");
    field(dialog, "call-URL").setText("http://192.168.1.10:7548/hub-2.9.0.bin");
    field(dialog, "call-Password").setText("nobody sees this");
    ((TitledPane) find(dialog, "call-sending")).setExpanded(true);
  }

  private static void callAndSee(FakeAcs acs, Scene scene) {
    Scene dialog = openCall(scene, "GetParameterValues");
    field(dialog, "call-ParameterNames-1").setText("Device.WiFi.");
    fire(dialog, "dialog-ok");
  }

  private static void reset(FakeAcs acs, Scene scene) {
    openCall(scene, "ChangeDUState");
  }

  private static FakeAcs refusing() {
    return known()
        .answer(
            (device, work) ->
                new Outcome.Refused(
                    new Fault(
                        9003,
                        "Invalid arguments",
                        List.of(
                            new ParameterFault(
                                work.toString().contains(KEY) ? KEY : "Device.WiFi.Radio.1.Channel",
                                9007,
                                "value not allowed here")))));
  }

  private static BiConsumer<FakeAcs, Scene> press(String id) {
    return on(scene -> fire(scene, id));
  }

  private static void fire(Scene scene, String id) {
    ButtonBase button = (ButtonBase) find(scene, id);
    button.fire();
  }

  private static Node find(Scene scene, String id) {
    return Optional.ofNullable(scene.lookup("#" + id))
        .orElseThrow(() -> new IllegalStateException("nothing called " + id));
  }

  private static void retype(Scene scene) {
    field(scene, "network-1-passphrase").setText("correct horse battery");
    field(scene, "network-1-name").setText("");
  }

  private static void save(Scene scene) {
    field(scene, "network-1-passphrase").setText("correct horse battery");
    fire(scene, "command-apply");
  }

  private static void wrongInterval(Scene scene) {
    field(scene, "inform-periodicinforminterval").setText("0");
    field(scene, "inform-username").setText("living-room");
  }

  private static void test(Scene scene) {
    fire(scene, "inform-test");
    Node card = find(scene, "inform-group-connection_request");
    ScrollPane scroll = (ScrollPane) scene.lookup("#inform-scroll");
    scroll.setVvalue(
        card.getBoundsInParent().getMinY() / scroll.getContent().getBoundsInLocal().getHeight());
  }

  private static TextInputControl field(Scene scene, String id) {
    return (TextInputControl) find(scene, id);
  }
}
