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
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.console.fake.FakeAcs;
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
    shots.addAll(LabPictures.shots());
    shots.addAll(ServerPictures.shots());
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
        Shot.of("devices-held-german", waiting(), new Place.Devices()).in(Locale.GERMAN),
        Shot.of("devices-held-chosen", waiting(), new Place.Devices())
            .after(
                (acs, scene) -> {
                  ((Button) scene.lookup("#devices-show-held")).fire();
                  select(acs, scene);
                }),
        Shot.of("devices-busy", home(), new Place.Devices()).after(Pictures::busy),
        Shot.of("first-device", empty(), new Place.Devices()),
        Shot.of("sessions", home(), new Place.Sessions(Optional.of(session))),
        Shot.of("sessions-empty", empty(), new Place.Sessions()),
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
            Optional.of(shot.lab().lab()));
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

  private static FakeAcs waiting() {
    return home().put(Samples.BOX, DeviceState.HELD).put(Samples.DSL, DeviceState.HELD);
  }

  private static FakeAcs empty() {
    return new FakeAcs().wrongPassword("192.168.1.1", "admin");
  }
}
