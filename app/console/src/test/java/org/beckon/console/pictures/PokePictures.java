package org.beckon.console.pictures;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitMenuButton;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.PrepareRefusal;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.tls.HandshakeTrouble;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.Traces;
import org.beckon.console.panel.Place;

/** The pictures of pokes: each way, each kind of failure, what was before, setting a way up. */
final class PokePictures {
  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String OVERVIEW = "overview";

  private PokePictures() {}

  static List<Shot> shots() {
    return List.of(
        poke("http", device -> Traces.success(device, Via.HTTP, 41, FakeAcs.NOW)),
        poke("udp", device -> Traces.success(device, Via.UDP, 118, FakeAcs.NOW)),
        poke("xmpp", device -> Traces.success(device, Via.XMPP, 9, FakeAcs.NOW)),
        poke("second-way", Traces::secondWay),
        poke("login", Traces::wrongLogin),
        poke("no-inform", Traces::noInform),
        poke("no-way", Traces::noWay),
        poke("all-failed", Traces::allFailed),
        poke("german", Traces::allFailed).in(Locale.GERMAN),
        shot("poke-ways", everywhere(), OVERVIEW),
        shot("poke-ways-german", everywhere(), OVERVIEW).in(Locale.GERMAN),
        shot("poke-menu", Samples.home(), OVERVIEW)
            .after((acs, scene) -> ((SplitMenuButton) scene.lookup("#command-poke")).show()),
        shot("pokes", everywhere().poked(Traces.weeks(ROUTER)), "pokes"),
        shot("pokes-german", everywhere().poked(Traces.weeks(ROUTER)), "pokes").in(Locale.GERMAN),
        shot("pokes-none", Samples.home(), "pokes"),
        shot("pokes-broken", Samples.home().breakHistory(), "pokes"),
        shot("prepare-udp", Samples.home(), OVERVIEW)
            .after((acs, scene) -> press(scene, "way-setup-udp")),
        shot("prepare-udp-refused", refusing(), OVERVIEW).after(PokePictures::order),
        shot("prepare-udp-written", calling(), OVERVIEW).after(PokePictures::written),
        shot("prepare-xmpp-german", calling(), OVERVIEW)
            .in(Locale.GERMAN)
            .after(
                (acs, scene) -> {
                  press(scene, "way-setup-xmpp");
                  press(Photographer.newest(), "dialog-ok");
                }),
        Shot.of("devices-presence", presence(), new Place.Devices()),
        Shot.of("devices-presence-german", presence(), new Place.Devices()).in(Locale.GERMAN),
        Shot.of("first-device-tls", untrusted(), new Place.Devices()),
        Shot.of("first-device-german", untrusted(), new Place.Devices()).in(Locale.GERMAN));
  }

  private static Shot poke(String name, Function<DeviceKey, PokeTrace> answer) {
    return shot("poke-" + name, everywhere().answerPokes(answer), OVERVIEW)
        .after((acs, scene) -> press(scene, "command-poke"));
  }

  private static Shot shot(String name, FakeAcs acs, String tab) {
    return Shot.of(name, acs, new Place.OneDevice(ROUTER, tab));
  }

  private static FakeAcs calling() {
    return Samples.home().answerPokes(FakeAcs::inform);
  }

  private static FakeAcs refusing() {
    FakeAcs acs = calling();
    acs.ways().refuse(Phrase.of(PrepareRefusal.STUN_OFF));
    return acs;
  }

  /** A device with all ways, of which UDP has expired. */
  private static FakeAcs everywhere() {
    FakeAcs acs = Samples.home();
    acs.put(Samples.connected(Samples.ROUTER), DeviceState.ONLINE);
    acs.ways().online(ROUTER, true).bound(ROUTER, binding(940));
    return acs.poked(Traces.success(ROUTER, Via.XMPP, 9, FakeAcs.NOW.minusSeconds(4_000)));
  }

  private static Binding binding(int age) {
    return new Binding(
        new InetSocketAddress("203.0.113.7", 50123),
        Binding.Source.BINDING_REQUEST,
        FakeAcs.NOW.minusSeconds(80_000),
        FakeAcs.NOW.minusSeconds(age));
  }

  private static FakeAcs presence() {
    FakeAcs acs = everywhere();
    acs.poked(
        Traces.success(ROUTER, Via.HTTP, 41, FakeAcs.NOW),
        Traces.success(ROUTER, Via.UDP, 18, FakeAcs.NOW),
        Traces.wrongLogin(Samples.DSL.key()));
    Device voice = Samples.connected(Samples.VOICE);
    acs.put(voice, DeviceState.ONLINE);
    acs.ways().bound(Samples.BOX.key(), binding(20));
    return acs;
  }

  private static FakeAcs untrusted() {
    return new FakeAcs()
        .tls()
        .wrongPassword("192.168.1.1", "admin")
        .notice("192.168.1.61", Phrase.of(HandshakeTrouble.UNTRUSTED, "192.168.1.61"));
  }

  private static void order(FakeAcs acs, Scene scene) {
    press(scene, "way-setup-udp");
    press(Photographer.newest(), "dialog-ok");
  }

  private static void written(FakeAcs acs, Scene scene) {
    order(acs, scene);
    acs.end(new OperationId(1), new Outcome.Acknowledged());
    acs.end(new OperationId(2), new Outcome.Acknowledged());
  }

  private static void press(Scene scene, String id) {
    if (scene.lookup("#" + id) instanceof ButtonBase button) {
      button.fire();
      return;
    }
    throw new IllegalStateException("no button called " + id);
  }
}
