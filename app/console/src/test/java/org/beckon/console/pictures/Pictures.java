package org.beckon.console.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Listener;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.tls.HandshakeTrouble;
import org.beckon.acs.transport.PortTrouble;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.OutsideTrust;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.fake.FakeOutsideBroker;
import org.beckon.console.fake.Samples;
import org.beckon.console.panel.Place;
import org.beckon.console.shell.Window;
import org.beckon.console.shell.WindowOptions;

/** Takes a picture of each page, light and dark. Run by {@code docs/pictures.sh}. */
public final class Pictures {

  private final Photographer photographer;

  private Pictures(Path folder) throws IOException {
    photographer = new Photographer(folder);
  }

  /** Writes into a folder all pictures, or those whose names begin like the second argument. */
  public static void main(String[] args) throws IOException {
    Pictures pictures = new Pictures(Path.of(args[0]));
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try {
      for (String look : List.of("light", "dark")) {
        for (Shot shot : shots()) {
          if (args.length == 1 || shot.name().startsWith(args[1])) {
            pictures.take(shot, look);
          }
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static List<Shot> shots() {
    SessionId session = new SessionId(6);
    List<Shot> shots = new ArrayList<>(DevicePictures.shots());
    shots.addAll(PokePictures.shots());
    shots.addAll(windowShots(session));
    return shots;
  }

  private static List<Shot> windowShots(SessionId session) {
    return List.of(
        Shot.of("devices", home(), new Place.Devices()),
        Shot.of("devices-selected", home(), new Place.Devices()).after(Pictures::select),
        Shot.of("devices-german", home(), new Place.Devices()).in(Locale.GERMAN),
        Shot.of("devices-held", waiting(), new Place.Devices()),
        Shot.of("devices-none-fit", home(), new Place.Devices("zyxel")),
        Shot.of("devices-busy", home(), new Place.Devices()).after(Pictures::busy),
        Shot.of("first-device", empty(), new Place.Devices()),
        Shot.of("sessions", home(), new Place.Sessions(Optional.of(session))),
        Shot.of("sessions-empty", empty(), new Place.Sessions()),
        Shot.of("lab", home(), new Place.Lab()).after(Pictures::measure),
        Shot.of("lab-german", home(), new Place.Lab()).after(Pictures::measure).in(Locale.GERMAN),
        Shot.of("lab-empty", home(), new Place.Lab()),
        Shot.of("server", secure(), new Place.Server()),
        Shot.of("server-german", secure(), new Place.Server()).in(Locale.GERMAN),
        Shot.of("server-broken-german", broken(), new Place.Server()).in(Locale.GERMAN),
        Shot.of("server-notices-german", secure(), new Place.Server())
            .in(Locale.GERMAN)
            .after((acs, scene) -> ((ScrollPane) scene.lookup(".page-scroll")).setVvalue(1)),
        Shot.of("server-port-taken", broken(), new Place.Server()),
        Shot.of("server-broker", brokered(), new Place.Server()).after(Pictures::toBroker),
        Shot.of("server-broker-german", failing(), new Place.Server())
            .in(Locale.GERMAN)
            .after(Pictures::toBroker),
        Shot.of("server-settings", flagged(), new Place.Server()).after(Pictures::settings),
        Shot.of("server-settings-german", flagged(), new Place.Server())
            .in(Locale.GERMAN)
            .after(Pictures::settings),
        Shot.of("settings", home(), new Place.Preferences()),
        Shot.of("palette", home(), new Place.Devices())
            .after((acs, scene) -> press(scene, KeyCode.K)),
        Shot.of("reboot", home(), new Place.Devices())
            .after(
                (acs, scene) -> {
                  select(acs, scene);
                  scene.lookup("#command-reboot").fireEvent(new javafx.event.ActionEvent());
                }));
  }

  private void take(Shot shot, String look) throws IOException {
    Path settings = Files.createTempFile("beckon-pictures", ".json");
    Files.writeString(settings, "{\"theme\":\"" + look.toUpperCase(Locale.ROOT) + "\"}");
    WindowOptions options =
        new WindowOptions(
            Optional.of(settings),
            shot.locale(),
            Clock.fixed(FakeAcs.NOW, ZoneOffset.UTC),
            Optional.of(() -> {}),
            Optional.of(FakeLab.busy().lab()));
    Stage stage = Photographer.onFx(Stage::new);
    Window window =
        Photographer.onFx(
            () -> {
              Window made = new Window(shot.acs(), options);
              made.show(stage);
              made.go(shot.place());
              return made;
            });
    photographer.rest();
    Photographer.onFx(
        () -> {
          shot.before().accept(shot.acs(), stage.getScene());
          return null;
        });
    photographer.take(shot.name() + "-" + look, Photographer::newest);
    Photographer.onFx(
        () -> {
          List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
          window.close();
          return null;
        });
    Files.delete(settings);
  }

  private static void select(FakeAcs acs, Scene scene) {
    ((TableView<?>) scene.lookup("#device-table")).getSelectionModel().selectRange(1, 3);
  }

  /** A notice, a poke that failed, and one under way. */
  private static void busy(FakeAcs acs, Scene scene) {
    acs.wrongPassword("192.168.1.77", "admin");
    TableView<?> table = (TableView<?>) scene.lookup("#device-table");
    table.getSelectionModel().select(1);
    press(scene, KeyCode.P);
    acs.answerPokes(null);
    table.getSelectionModel().clearAndSelect(0);
    press(scene, KeyCode.P);
  }

  private static void measure(FakeAcs acs, Scene scene) {
    ((Button) scene.lookup("#bench-run")).fire();
  }

  /** Settings under way: a policy, a port that cannot be had, one that waits for a restart. */
  private static void settings(FakeAcs acs, Scene scene) {
    ((ComboBox<?>) scene.lookup("#setting-cpe-auth")).getSelectionModel().select(1);
    ((TextField) scene.lookup("#setting-cwmp-port")).setText("70000");
    ((ScrollPane) scene.lookup(".page-scroll")).setVvalue(0.62);
  }

  private static FakeAcs flagged() {
    FakeAcs acs = home().given(Given.NOTHING.with(ServerSetting.UNKNOWN, UnknownDevices.HOLD));
    acs.settings().change(Map.of("stun-port", Optional.of("3479")));
    return acs.tls();
  }

  private static void press(Scene scene, KeyCode key) {
    scene
        .getRoot()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
  }

  private static FakeAcs home() {
    FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
    acs.poker().poke(Samples.ROUTER.key(), Duration.ofSeconds(1));
    acs.answerPokes(FakeAcs::unreachable);
    acs.poker().poke(Samples.BOX.key(), Duration.ofSeconds(1));
    acs.record(Samples.session(1, Samples.VOICE.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(2, Samples.BOX.key(), SessionOutcome.TIMED_OUT));
    acs.record(Samples.session(3, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(4, Samples.DSL.key(), SessionOutcome.FAILED));
    acs.record(Samples.session(5, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(6, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.wrongPassword("192.168.1.1", "admin");
    return acs;
  }

  private static FakeAcs secure() {
    return home()
        .tls()
        .notice("192.168.1.61", Phrase.of(HandshakeTrouble.UNTRUSTED, "192.168.1.61"))
        .listeners(
            List.of(
                Listener.at("cwmp", "http://192.168.1.10:7547/"),
                Listener.at("cwmps", "https://192.168.1.10:7548/")));
  }

  private static final OutsideSettings BROKER =
      new OutsideSettings(
          "xmpp.example.org",
          OutsideSettings.PORT,
          "acs@example.org",
          "secret",
          new OutsideTrust.Installed(),
          OutsideSettings.ACCOUNTS,
          false);

  private static FakeAcs brokered() {
    FakeAcs acs = secure();
    acs.outsideXmpp()
        .stands(BROKER, new OutsideStatus.Online("acs@example.org/beckon", FakeAcs.NOW));
    acs.outsideXmpp()
        .tests(
            List.of(
                FakeOutsideBroker.step(OutsideStep.Kind.CONNECT, 12, "192.0.2.7:5222"),
                FakeOutsideBroker.step(OutsideStep.Kind.TLS, 61, "CN=example.org, SHA-256 3F:9A…"),
                FakeOutsideBroker.step(
                    OutsideStep.Kind.LOGIN, 48, "SCRAM-SHA-256, acs@example.org/beckon-test"),
                FakeOutsideBroker.step(OutsideStep.Kind.PING, 9, "")));
    return acs;
  }

  private static FakeAcs failing() {
    FakeAcs acs = secure();
    acs.outsideXmpp()
        .stands(
            BROKER,
            new OutsideStatus.Down(
                OutsideTrouble.WRONG_LOGIN, "SCRAM-SHA-1: not-authorized", FakeAcs.NOW));
    acs.outsideXmpp()
        .tests(
            List.of(
                FakeOutsideBroker.step(OutsideStep.Kind.CONNECT, 12, "192.0.2.7:5222"),
                FakeOutsideBroker.failed(
                    OutsideStep.Kind.TLS,
                    OutsideTrouble.UNTRUSTED,
                    "CN=example.org, SHA-256 3F:9A:00:51:C2:7B:44:1D")));
    return acs;
  }

  /** The card in sight, after a test. */
  private static void toBroker(FakeAcs acs, Scene scene) {
    ((Button) scene.lookup("#broker-test")).fire();
    ScrollPane page = (ScrollPane) scene.lookup(".page-scroll");
    page.setVvalue(0.62);
  }

  private static FakeAcs waiting() {
    return home().put(Samples.BOX, DeviceState.HELD).put(Samples.DSL, DeviceState.HELD);
  }

  private static FakeAcs empty() {
    return new FakeAcs().wrongPassword("192.168.1.1", "admin");
  }

  private static FakeAcs broken() {
    return Samples.home()
        .listeners(
            List.of(
                Listener.failed(
                    "cwmp",
                    Phrase.of(
                        PortTrouble.HTTP_PORT_UNUSABLE,
                        "192.168.1.10:7547",
                        "Address already in use")),
                Listener.at("api", "http://127.0.0.1:7550/")));
  }
}
