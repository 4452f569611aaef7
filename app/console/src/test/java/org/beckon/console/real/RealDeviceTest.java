package org.beckon.console.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.console.fx.FxTest;
import org.beckon.console.panel.Place;
import org.beckon.console.shell.Window;
import org.beckon.console.shell.WindowOptions;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A person changes a real device through the window: HTTP, CWMP and poke included. */
class RealDeviceTest extends FxTest {

  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final String SECURITY = "Device.WiFi.AccessPoint.1.Security.";
  private static final String POKE_PASSWORD = "Device.ManagementServer.ConnectionRequestPassword";

  @TempDir private Path folder;
  private AcsServer acs;
  private Fleet fleet;
  private Window window;
  private SimulatedDevice router;

  @BeforeEach
  void start() throws Exception {
    Dictionary dictionary = new PublishedDictionary();
    ShippedDeviceModels shipped = new ShippedDeviceModels(dictionary);
    acs =
        AcsServer.start(
            AcsConfig.at("127.0.0.1", 0)
                .cpeCredentials(Optional.of("cpe"), Optional.of("onboarding 1"))
                .build(),
            new InMemoryStores(),
            dictionary);
    fleet =
        Fleet.start(
            FleetConfig.at(acs.cwmp().url().orElseThrow())
                .models(
                    Stream.of("home-router", "dsl-router", "vega")
                        .map(name -> shipped.find(name).orElseThrow())
                        .toList())
                .count(3)
                .login("cpe", "onboarding 1")
                .interval(Duration.ofHours(1))
                .seed(7)
                .build(),
            dictionary);
    fleet.informed().get(30, TimeUnit.SECONDS);
    router = fleet.device(0);
    // The first contact gives the devices their credentials for connection requests.
    until(
        () ->
            fleet.ids().stream().allMatch(id -> acs.operations().pending(new DeviceKey(id)) == 0));
    WindowOptions options =
        new WindowOptions(
            Optional.of(folder.resolve("window.json")),
            Locale.ENGLISH,
            Clock.systemUTC(),
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
  }

  @AfterEach
  void stop() {
    fx(window::close);
    fleet.close();
    acs.close();
  }

  @Test
  void theWifiPassphraseIsChangedOnTheWifiTab() throws Exception {
    go(router, "wifi");
    until(() -> isThere("#form-notread"));
    fx(() -> lookup("#form-notread").queryButton().fire());
    until(() -> isThere("#network-1-passphrase"));

    type("#network-1-passphrase", "correct horse 7");
    fx(() -> lookup("#command-apply").queryButton().fire());
    until(() -> says("1 value written"));

    assertThat(router.value(PASSPHRASE)).contains("correct horse 7");
  }

  @Test
  void oneOfThreeIsRefusedAndTheWindowSaysWhichAndThatTheOthersAreUnchanged() throws Exception {
    go(router, "wifi");
    until(() -> isThere("#form-notread"));
    fx(() -> lookup("#form-notread").queryButton().fire());
    until(() -> isThere("#network-1-passphrase"));
    String name = router.value("Device.WiFi.SSID.1.SSID").orElseThrow();
    String phrase = router.value(PASSPHRASE).orElseThrow();
    // The device has changed its mind since it was read: this page cannot know.
    router.setLocally(SECURITY + "ModesSupported", "WPA2-Personal");

    type("#network-1-name", "Attic");
    type("#network-1-passphrase", "correct horse 7");
    choose("#network-1-security-mode", "None");
    fx(() -> lookup("#command-apply").queryButton().fire());
    until(() -> says("refused one value"));

    assertThat(says("The other 2 are unchanged on the device")).isTrue();
    assertThat(lookup(".field-problem").queryAllAs(Label.class))
        .filteredOn(Node::isVisible)
        .singleElement()
        .satisfies(label -> assertThat(label.getText()).contains("9007"));
    assertThat(router.value("Device.WiFi.SSID.1.SSID")).contains(name);
    assertThat(router.value(PASSPHRASE)).contains(phrase);
  }

  @Test
  void theSameTabChangesATr098Router() throws Exception {
    SimulatedDevice dsl = fleet.device(1);
    go(dsl, "wifi");
    until(() -> isThere("#form-notread"));
    fx(() -> lookup("#form-notread").queryButton().fire());
    until(() -> isThere("#network-1-passphrase"));

    type("#network-1-passphrase", "correct horse 7");
    type("#network-1-name", "Attic");
    fx(() -> lookup("#command-apply").queryButton().fire());
    until(() -> says("values written"));

    String row = "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.";
    assertThat(dsl.value(row + "SSID")).contains("Attic");
    assertThat(dsl.value(row + "KeyPassphrase")).contains("correct horse 7");
  }

  @Test
  void aVoiceGatewayHasNoWifiAndSaysSo() throws Exception {
    go(fleet.device(2), "wifi");
    until(() -> isThere("#form-notread"));
    fx(() -> lookup("#form-notread").queryButton().fire());

    until(() -> isThere("#form-absent"));
  }

  @Test
  void aNewPokePasswordIsTheOneOfTheNextPoke() throws Exception {
    go(router, "inform");
    until(() -> isThere("#form-notread"));
    fx(() -> lookup("#form-notread").queryButton().fire());
    until(() -> isThere("#inform-connectionrequestpassword"));

    type("#inform-connectionrequestpassword", "knock knock 7");
    fx(() -> lookup("#command-apply").queryButton().fire());
    until(() -> says("1 value written"));
    assertThat(router.connectionRequestLogin().password()).isEqualTo("knock knock 7");

    fx(() -> lookup("#inform-test").queryButton().fire());
    until(() -> pokeResults().anyMatch(text -> text.startsWith("Called in after")));
    assertThat(router.value(POKE_PASSWORD)).contains("knock knock 7");
  }

  private void go(SimulatedDevice device, String tab) {
    fx(() -> window.go(new Place.OneDevice(new DeviceKey(device.id()), tab)));
  }

  private void type(String id, String text) {
    fx(() -> lookup(id).queryAs(TextInputControl.class).setText(text));
  }

  @SuppressWarnings("unchecked") // the editor of a choice
  private void choose(String id, String value) {
    fx(() -> lookup(id).queryAs(ComboBox.class).setValue(value));
  }

  private boolean isThere(String id) {
    return lookup(id).queryAll().stream().anyMatch(Node::isVisible);
  }

  private boolean says(String words) {
    return lookup(".errand-words").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words));
  }

  private Stream<String> pokeResults() {
    return lookup("#poke-result").queryAllAs(Label.class).stream().map(Label::getText);
  }
}
