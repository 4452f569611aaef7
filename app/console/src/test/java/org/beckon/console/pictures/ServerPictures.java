package org.beckon.console.pictures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.beckon.acs.auth.UnknownDevices;
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
import org.beckon.console.fake.FakeOutsideBroker;
import org.beckon.console.fake.Samples;
import org.beckon.console.panel.Place;

/** The pictures of the server page: listeners and TLS, rules, settings, the outside broker. */
final class ServerPictures {
  private static final OutsideSettings BROKER =
      new OutsideSettings(
          "xmpp.example.org",
          OutsideSettings.PORT,
          "acs@example.org",
          "secret",
          new OutsideTrust.Installed(),
          OutsideSettings.ACCOUNTS,
          false);

  private ServerPictures() {}

  static List<Shot> shots() {
    return List.of(
        server("server", secure()),
        server("server-german", secure()).in(Locale.GERMAN),
        server("server-port-taken", broken()),
        server("server-broken-german", broken()).in(Locale.GERMAN),
        server("server-notices-german", secure()).in(Locale.GERMAN).after(to("#server-notices")),
        server("server-rules", ruled()).after(to("#server-rules")),
        server("server-rule-german", ruled()).in(Locale.GERMAN).after(ServerPictures::addRule),
        server("server-settings", flagged()).after(ServerPictures::settings),
        server("server-settings-german", flagged())
            .in(Locale.GERMAN)
            .after(ServerPictures::settings),
        server("server-services", flagged()).after(to("#server-services")),
        server("server-login-german", flagged()).in(Locale.GERMAN).after(ServerPictures::login),
        server("server-broker-off", secure()).after(to("#server-xmpp")),
        server("server-broker-connecting", connecting()).after(to("#server-xmpp")),
        server("server-broker", brokered()).after(ServerPictures::testBroker),
        server("server-broker-german", failing())
            .in(Locale.GERMAN)
            .after(ServerPictures::testBroker),
        server("server-broker-pinned", failing()).after(ServerPictures::pinBroker),
        server("server-broker-wrong-german", secure())
            .in(Locale.GERMAN)
            .after(ServerPictures::wrongBroker));
  }

  private static Shot server(String name, FakeAcs acs) {
    return Shot.of(name, acs, new Place.Server());
  }

  private static FakeAcs secure() {
    return Samples.home()
        .wrongPassword("192.168.1.1", "admin")
        .tls()
        .notice("192.168.1.61", Phrase.of(HandshakeTrouble.UNTRUSTED, "192.168.1.61"))
        .listeners(
            List.of(
                Listener.at("cwmp", "http://192.168.1.10:7547/"),
                Listener.at("cwmps", "https://192.168.1.10:7548/")));
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

  private static FakeAcs ruled() {
    FakeAcs acs = secure();
    acs.reach().setRule("vpn", "10.8.0.2:{port}", "window");
    acs.reach().setRule("site:berlin", "http://{serial}.vpn.example:{port}{path}", "window");
    return acs;
  }

  private static FakeAcs flagged() {
    FakeAcs acs = secure().given(Given.NOTHING.with(ServerSetting.UNKNOWN, UnknownDevices.HOLD));
    acs.settings().change(Map.of("stun-port", Optional.of("3479")));
    return acs;
  }

  private static FakeAcs connecting() {
    FakeAcs acs = secure();
    acs.outsideXmpp().stands(BROKER, new OutsideStatus.Connecting());
    return acs;
  }

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
                    "CN=example.org, SHA-256 3F:9A:00:51:C2:7B:44:1D:3F:9A:00:51:C2:7B:44:1D"
                        + ":3F:9A:00:51:C2:7B:44:1D:3F:9A:00:51:C2:7B:44:1D")));
    return acs;
  }

  private static void testBroker(FakeAcs acs, Scene scene) {
    press(scene, "#broker-test");
    show(scene, "#server-xmpp");
  }

  @SuppressWarnings("unchecked")
  private static void pinBroker(FakeAcs acs, Scene scene) {
    ComboBox<Object> trust = (ComboBox<Object>) scene.lookup("#broker-trust");
    trust.getSelectionModel().selectLast();
    show(scene, "#server-xmpp");
  }

  private static void wrongBroker(FakeAcs acs, Scene scene) {
    ((TextField) scene.lookup("#broker-host")).setText("xmpp.example.org");
    ((TextField) scene.lookup("#broker-user")).setText("acs");
    ((ComboBox<?>) scene.lookup("#broker-trust")).getSelectionModel().select(1);
    press(scene, "#broker-use");
    show(scene, "#server-xmpp");
  }

  /** Settings under way: a policy, a port that cannot be had, one that waits for a restart. */
  private static void settings(FakeAcs acs, Scene scene) {
    ((ComboBox<?>) scene.lookup("#setting-cpe-auth")).getSelectionModel().select(1);
    ((TextField) scene.lookup("#setting-cwmp-port")).setText("70000");
    show(scene, "#server-access");
  }

  /** Asks whether the login of all devices is to be another. */
  private static void login(FakeAcs acs, Scene scene) {
    ((TextField) scene.lookup("#setting-cpe-user")).setText("branch");
    press(scene, "#command-apply");
  }

  private static void addRule(FakeAcs acs, Scene scene) {
    press(scene, "#rule-add");
  }

  private static void press(Scene scene, String button) {
    ((ButtonBase) scene.lookup(button)).fire();
  }

  private static BiConsumer<FakeAcs, Scene> to(String part) {
    return (acs, scene) -> show(scene, part);
  }

  /** Scrolls so far that a card is in sight. */
  private static void show(Scene scene, String part) {
    ScrollPane page = (ScrollPane) scene.lookup(".page-scroll");
    Node content = page.getContent();
    page.layout();
    double top =
        content
                .sceneToLocal(
                    scene.lookup(part).localToScene(scene.lookup(part).getBoundsInLocal()))
                .getMinY()
            - 60;
    double room = content.getBoundsInLocal().getHeight() - page.getViewportBounds().getHeight();
    page.setVvalue(Math.clamp(top / room, 0, 1));
  }
}
