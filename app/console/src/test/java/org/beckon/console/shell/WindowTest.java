package org.beckon.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Listener;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.WifiSamples;
import org.beckon.console.fx.FxTest;
import org.beckon.console.panel.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class WindowTest extends FxTest {

  @TempDir private Path folder;
  private final FakeAcs acs = Samples.home();
  private Window window;

  @AfterEach
  void shut() {
    fx(window::close);
  }

  @Test
  void theKeyboardLeadsEverywhereAndBack() throws Exception {
    open();
    until(() -> title("Devices"));
    type(KeyCode.DIGIT2);
    until(() -> title("Sessions"));
    type(KeyCode.DIGIT4);
    until(() -> title("Server"));
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until(() -> title("Sessions"));
    press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
    until(() -> title("Devices"));
    press(KeyCode.F1).release(KeyCode.F1);
    until(() -> title("Settings"));
  }

  @Test
  void thePaletteRunsWhatIsTyped() throws Exception {
    open();
    type(KeyCode.K);
    write("serv");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> title("Server"));
    type(KeyCode.K);
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(lookup("#palette-field").query().getParent().getParent().isVisible()).isFalse();
    assertThat(title("Server")).as("Esc closes the palette only").isTrue();
  }

  @Test
  void thePillFollowsTheServer() throws Exception {
    open();
    until(() -> pill().getText().startsWith("listening on http://192.168.1.10:7547"));
    acs.listeners(List.of(Listener.failed("cwmp", Phrase.plain("Port 7547 is taken."))));
    acs.notice("", Phrase.plain("The port is gone."));
    until(() -> pill().getText().equals("Port 7547 is taken."));
  }

  @Test
  void newsComesUpBesideTheWork() throws Exception {
    open();
    acs.wrongPassword("192.168.1.1", "admin");
    until(() -> lookup(".notification").tryQuery().isPresent());
    clickOn("#bell");
    until(() -> lookup(".notification-row").tryQuery().isPresent());
  }

  @Test
  void aPokeGoesThroughTheTaskBar() throws Exception {
    open();
    clickOn("Living room");
    type(KeyCode.P);
    until(() -> lookup("#task-running").query().isVisible());
    acs.informed(Samples.ROUTER.key());
    until(() -> result().equals("Living room called in after 41 ms"));
    assertThat(lookup("#task-running").query().isVisible()).isFalse();
  }

  @Test
  void remembersHowItWasLeft() throws Exception {
    open();
    type(KeyCode.B);
    clickOn("#command-theme");
    fx(window::close);
    assertThat(Files.readString(folder.resolve("window.json")))
        .contains("\"sidebar.wide\" : \"false\"", "\"theme\" : \"DARK\"");
  }

  @Test
  void speaksGerman() throws Exception {
    open(Locale.GERMAN);
    until(() -> title("Geräte"));
  }

  @Test
  void everyPageCanBeReachedAndLeft() throws Exception {
    open();
    for (Place place :
        List.of(
            new Place.Sessions(),
            new Place.Server(),
            new Place.Preferences(),
            new Place.Devices())) {
      fx(() -> window.go(place));
    }
    until(() -> title("Devices"));
  }

  @Test
  void whatWasBegunOnADevicePageIsThereAgain() throws Exception {
    acs.store(Samples.ROUTER.key(), WifiSamples.tr181());
    open();
    Place wifi = new Place.OneDevice(Samples.ROUTER.key(), "wifi");
    fx(() -> window.go(wifi));
    until(() -> lookup("#network-1-name").tryQuery().isPresent());
    fx(() -> lookup("#network-1-name").queryAs(TextInputControl.class).setText("Lawn"));
    fx(() -> window.go(new Place.Server()));
    fx(() -> window.go(wifi));

    assertThat(lookup("#network-1-name").queryAs(TextInputControl.class).getText())
        .isEqualTo("Lawn");
  }

  private void open() throws TimeoutException, IOException {
    open(Locale.ENGLISH);
  }

  private void open(Locale locale) throws TimeoutException, IOException {
    Files.writeString(folder.resolve("window.json"), "{\"theme\":\"LIGHT\"}");
    WindowOptions options =
        new WindowOptions(
            Optional.of(folder.resolve("window.json")),
            locale,
            Clock.fixed(FakeAcs.NOW, ZoneOffset.UTC),
            Optional.empty(),
            Optional.empty());
    Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
    window =
        fx(
            () -> {
              Window made = new Window(acs, options);
              made.show(stage);
              return made;
            });
    until(() -> acs.devices().all().isEmpty() || lookup(".state-label").tryQuery().isPresent());
  }

  private void type(KeyCode key) {
    press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
  }

  private boolean title(String text) {
    return lookup(".page-title").queryAllAs(Labeled.class).stream()
        .anyMatch(label -> label.getText().equals(text) && label.getScene() != null);
  }

  private Labeled pill() {
    return lookup("#server-pill").queryAs(Labeled.class);
  }

  private String result() {
    return lookup("#task-result").queryAs(Labeled.class).getText();
  }
}
