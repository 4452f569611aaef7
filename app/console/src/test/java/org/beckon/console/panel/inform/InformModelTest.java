package org.beckon.console.panel.inform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.InformSamples;
import org.beckon.console.fake.Samples;
import org.beckon.console.form.FormPhase;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.profiles.inform.InformGroup;
import org.junit.jupiter.api.Test;

class InformModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String SERVER = "Device.ManagementServer.";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void whatStandsInEveryInformIsNotEnough() {
    acs.store(
        ROUTER,
        List.of(
            new StoredParameter(
                SERVER + "ConnectionRequestURL",
                "http://192.168.1.1:7547/",
                "",
                Access.UNKNOWN,
                -1,
                FakeAcs.NOW)));

    assertThat(model().feed().phaseProperty().get()).isEqualTo(new FormPhase.NotRead());
  }

  @Test
  void aMissingXmppObjectDoesNotHideTheRest() {
    acs.answer(
        (device, work) -> {
          boolean xmpp = work.equals(new Work.ReadValues(List.of("Device.XMPP.")));
          return xmpp ? new Outcome.Refused(Fault.of(9005, "")) : new Outcome.Values(List.of());
        });
    InformModel model = model();
    model.feed().readFromDevice();
    acs.store(ROUTER, InformSamples.tr181());
    desk.deliver();
    desk.deliver();

    assertThat(model.feed().phaseProperty().get()).isEqualTo(new FormPhase.Ready());
    assertThat(model.settings())
        .extracting(SettingModel::group)
        .contains(InformGroup.ACS, InformGroup.PERIODIC_INFORM, InformGroup.CONNECTION_REQUEST)
        .isSorted();
  }

  @Test
  void anIntervalIsCheckedAndStaged() {
    InformModel model = read();
    setting(model, "PeriodicInformInterval").field().draftProperty().set("0");
    assertThat(model.form().validProperty().get()).isFalse();
    assertThat(model.changes().all()).isEmpty();

    setting(model, "PeriodicInformInterval").field().draftProperty().set("600");
    assertThat(model.changes().toWrite())
        .containsExactly(
            new ParameterValue(SERVER + "PeriodicInformInterval", "600", "xsd:unsignedInt"));
    assertThat(model.danger()).isEmpty();
  }

  @Test
  void theConnectionRequestUrlIsTheDevicesOwn() {
    assertThat(setting(read(), "ConnectionRequestURL").field().field().writable()).isFalse();
  }

  @Test
  void changingTheAcsUrlIsADanger() {
    InformModel model = read();
    setting(model, "Password").field().draftProperty().set("another");
    assertThat(model.danger()).contains(Danger.LOGIN_PASSWORD);

    setting(model, "URL").field().draftProperty().set("http://10.0.0.9:7547/");
    assertThat(model.danger()).contains(Danger.URL);
  }

  private InformModel read() {
    acs.store(ROUTER, InformSamples.tr181());
    return model();
  }

  private InformModel model() {
    InformModel model =
        new InformModel(
            ROUTER,
            acs.devices(),
            desk.context.errands(),
            desk.context.tasks(),
            desk.events,
            desk.context.knowledge().inform(),
            desk.texts);
    model.feed().load();
    desk.deliver();
    return model;
  }

  private static SettingModel setting(InformModel model, String name) {
    return model.settings().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
