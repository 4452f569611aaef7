package org.beckon.console.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.server.Listener;
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

  /** Writes all pictures into the folder given as argument. */
  public static void main(String[] args) throws IOException {
    Pictures pictures = new Pictures(Path.of(args[0]));
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try {
      for (String look : List.of("light", "dark")) {
        pictures.all(look);
      }
    } finally {
      Platform.exit();
    }
  }

  private void all(String look) throws IOException {
    page("devices-" + look, look, home(), new Place.Devices(), scene -> {});
    page(
        "sessions-" + look,
        look,
        home(),
        new Place.Sessions(Optional.of(new SessionId(6))),
        s -> {});
    page("server-" + look, look, home(), new Place.Server(), scene -> {});
    page("settings-" + look, look, home(), new Place.Preferences(), scene -> {});
    page("first-device-" + look, look, empty(), new Place.Devices(), scene -> {});
    page("port-taken-" + look, look, broken(), new Place.Server(), scene -> {});
    page("devices-none-fit-" + look, look, home(), new Place.Devices("zyxel"), scene -> {});
    page("sessions-empty-" + look, look, empty(), new Place.Sessions(), scene -> {});
    page("palette-" + look, look, home(), new Place.Devices(), Pictures::palette);
  }

  private void page(String name, String look, FakeAcs acs, Place place, Consumer<Scene> before)
      throws IOException {
    Path settings = Files.createTempFile("beckon-pictures", ".json");
    Files.writeString(settings, "{\"theme\":\"" + look.toUpperCase(Locale.ROOT) + "\"}");
    WindowOptions options =
        new WindowOptions(
            Optional.of(settings),
            Locale.ENGLISH,
            Clock.fixed(FakeAcs.NOW, ZoneOffset.UTC),
            Optional.of(() -> {}));
    Stage stage = Photographer.onFx(Stage::new);
    Window window = Photographer.onFx(() -> open(acs, options, stage));
    Photographer.onFx(
        () -> {
          window.go(place);
          return null;
        });
    photographer.rest();
    Photographer.onFx(
        () -> {
          before.accept(stage.getScene());
          return null;
        });
    photographer.take(name, stage::getScene);
    Photographer.onFx(
        () -> {
          stage.hide();
          window.close();
          return null;
        });
    Files.delete(settings);
  }

  private static Window open(FakeAcs acs, WindowOptions options, Stage stage) {
    Window window = new Window(acs, options);
    window.show(stage);
    return window;
  }

  private static void palette(Scene scene) {
    scene
        .getRoot()
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "k", "k", KeyCode.K, false, true, false, false));
  }

  private static FakeAcs home() {
    FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
    acs.poker().poke(Samples.ROUTER.key(), java.time.Duration.ofSeconds(1));
    acs.answerPokes(FakeAcs::unreachable);
    acs.poker().poke(Samples.BOX.key(), java.time.Duration.ofSeconds(1));
    acs.record(Samples.session(1, Samples.VOICE.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(2, Samples.BOX.key(), SessionOutcome.TIMED_OUT));
    acs.record(Samples.session(3, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(4, Samples.DSL.key(), SessionOutcome.FAILED));
    acs.record(Samples.session(5, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(6, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.notice("192.168.1.1", "192.168.1.1 tried user “admin”: wrong password.");
    return acs;
  }

  private static FakeAcs empty() {
    return new FakeAcs().notice("192.168.1.1", "192.168.1.1 tried user “admin”: wrong password.");
  }

  private static FakeAcs broken() {
    return Samples.home()
        .listeners(
            List.of(
                new Listener(
                    "cwmp",
                    Optional.empty(),
                    "Port 7547 is taken by another program. Stop it, or start Beckon with"
                        + " --cwmp-port."),
                new Listener("api", Optional.of("http://127.0.0.1:7550/"), "")));
  }
}
