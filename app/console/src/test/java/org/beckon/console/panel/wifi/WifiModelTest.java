package org.beckon.console.panel.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.WifiSamples;
import org.beckon.console.form.FieldModel;
import org.beckon.console.form.FormPhase;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.profiles.wifi.WifiFieldKind;
import org.junit.jupiter.api.Test;

class WifiModelTest {

  private static final String KEY = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final String ROW = "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void aDeviceThatWasNotReadIsReadByItsWifiObjectsOnly() {
    WifiModel model = model(Samples.ROUTER.key());
    assertThat(model.feed().phaseProperty().get()).isEqualTo(new FormPhase.NotRead());

    model.feed().readFromDevice();

    assertThat(acs.queued())
        .containsExactlyInAnyOrder(
            new Work.ReadValues(List.of("Device.WiFi.Radio.")),
            new Work.ReadValues(List.of("Device.WiFi.SSID.")),
            new Work.ReadValues(List.of("Device.WiFi.AccessPoint.")));
  }

  @Test
  void aDeviceWithoutWifiSaysSo() {
    WifiModel model = model(Samples.VOICE.key());
    acs.answer((device, work) -> new Outcome.Refused(Fault.of(9005, "")));

    model.feed().readFromDevice();
    desk.deliver();

    assertThat(model.feed().phaseProperty().get())
        .isInstanceOfSatisfying(
            FormPhase.Absent.class, absent -> assertThat(absent.reason()).contains("9005"));
  }

  @Test
  void aNewPassphraseIsOneValueToWrite() {
    WifiModel model = router();
    passphrase(model).draftProperty().set("correct horse battery");

    assertThat(model.changes().toWrite())
        .containsExactly(new ParameterValue(KEY, "correct horse battery", "xsd:string"));
    assertThat(model.changes().find(KEY).orElseThrow().secret()).isTrue();
    assertThat(passphrase(model).changedProperty().get()).isTrue();

    passphrase(model).draftProperty().set("");
    assertThat(model.changes().all()).isEmpty();
    assertThat(model.form().validProperty().get()).isTrue();
  }

  @Test
  void nothingWrongIsEverStaged() {
    WifiModel model = router();
    FieldModel phrase = passphrase(model);
    for (String wrong : List.of("short", "x".repeat(65), "g".repeat(64), "mit Umlaut ä ö ü")) {
      phrase.draftProperty().set(wrong);
      assertThat(phrase.problemProperty().get()).as(wrong).isNotEmpty();
      assertThat(model.changes().all()).as(wrong).isEmpty();
      assertThat(model.form().validProperty().get()).as(wrong).isFalse();
    }
    phrase.draftProperty().set("x".repeat(63));
    assertThat(model.form().validProperty().get()).isTrue();

    FieldModel name = field(model, WifiFieldKind.NAME);
    name.draftProperty().set("");
    assertThat(name.problemProperty().get()).isNotEmpty();
    name.draftProperty().set("ä".repeat(17));
    assertThat(name.problemProperty().get()).contains("34");
    name.draftProperty().set("ä".repeat(16));
    assertThat(name.problemProperty().get()).isEmpty();
  }

  @Test
  void aChannelThatTheRadioDoesNotHaveIsRefusedHere() {
    WifiModel model = router();
    FieldModel channel = model.cards().getFirst().field(WifiFieldKind.CHANNEL).orElseThrow();
    channel.draftProperty().set("14");
    assertThat(channel.problemProperty().get()).contains("13");

    channel.draftProperty().set("13");
    assertThat(model.changes().toWrite())
        .extracting(ParameterValue::name, ParameterValue::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Device.WiFi.Radio.1.Channel", "13"));
  }

  @Test
  void switchingANetworkOffSwitchesItsAccessPointOffToo() {
    WifiModel model = router();
    field(model, WifiFieldKind.ENABLE).draftProperty().set("0");

    assertThat(model.changes().all())
        .extracting(StagedChange::path)
        .containsExactly("Device.WiFi.AccessPoint.1.Enable", "Device.WiFi.SSID.1.Enable");
  }

  @Test
  void theSameCardOverTr098WritesWhatThatModelNeeds() {
    DeviceKey dsl = Samples.DSL.key();
    acs.store(dsl, WifiSamples.tr098());
    WifiModel model = model(dsl);
    assertThat(model.feed().phaseProperty().get()).isEqualTo(new FormPhase.Ready());
    FieldModel security = field(model, WifiFieldKind.SECURITY_MODE);
    assertThat(security.draftProperty().get()).isEqualTo("WPA2-Personal");

    security.draftProperty().set("None");
    passphrase(model).draftProperty().set("correct horse battery");

    assertThat(model.changes().toWrite())
        .containsExactly(
            new ParameterValue(ROW + "BeaconType", "Basic", "xsd:string"),
            new ParameterValue(ROW + "KeyPassphrase", "correct horse battery", "xsd:string"));
  }

  @Test
  void aFaultStandsAtTheFieldItNamesAndTheDraftStays() {
    WifiModel model = router();
    passphrase(model).draftProperty().set("correct horse battery");
    field(model, WifiFieldKind.NAME).draftProperty().set("Lawn");
    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(9003, "", List.of(new ParameterFault(KEY, 9007, "weak")))));

    model.saving().save();

    assertThat(passphrase(model).markProperty().get()).isEqualTo(new Mark.Faulted(9007, "weak"));
    assertThat(field(model, WifiFieldKind.NAME).markProperty().get()).isEqualTo(Mark.NONE);
    assertThat(passphrase(model).draftProperty().get()).isEqualTo("correct horse battery");
    assertThat(model.changes().all()).hasSize(2);
  }

  @Test
  void aSavedSecretIsNoDraftAnyMoreOnceTheDeviceWasRead() {
    WifiModel model = router();
    passphrase(model).draftProperty().set("correct horse battery");
    acs.answer(
        (device, work) ->
            new Outcome.Written(0, List.of(new ParameterValue(KEY, "", "xsd:string"))));

    model.saving().save();
    assertThat(passphrase(model).changedProperty().get()).isFalse();
    acs.store(Samples.ROUTER.key(), WifiSamples.tr181());
    desk.deliver();
    desk.deliver();

    assertThat(passphrase(model).draftProperty().get()).isEmpty();
    assertThat(model.changes().all()).isEmpty();
  }

  @Test
  void cardsAndDraftsSurviveAReading() {
    WifiModel model = router();
    List<WifiCard> before = List.copyOf(model.cards());
    field(model, WifiFieldKind.NAME).draftProperty().set("Lawn");

    acs.store(Samples.ROUTER.key(), WifiSamples.tr181());
    desk.deliver();
    desk.deliver();

    assertThat(model.cards()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(before);
    assertThat(field(model, WifiFieldKind.NAME).draftProperty().get()).isEqualTo("Lawn");
  }

  @Test
  void madePassphrasesAreValidAndNotTheSame() {
    WifiModel model = router();
    model.generate(passphrase(model));
    String first = passphrase(model).draftProperty().get();
    model.generate(passphrase(model));

    assertThat(model.form().validProperty().get()).isTrue();
    assertThat(first).hasSizeGreaterThanOrEqualTo(16);
    assertThat(passphrase(model).draftProperty().get()).isNotEqualTo(first);
  }

  @Test
  void discardingGoesBackToTheDevice() {
    WifiModel model = router();
    field(model, WifiFieldKind.NAME).draftProperty().set("");
    passphrase(model).draftProperty().set("correct horse battery");

    model.form().discard();

    assertThat(field(model, WifiFieldKind.NAME).draftProperty().get()).isEqualTo("Meadow");
    assertThat(model.changes().all()).isEmpty();
    assertThat(model.form().validProperty().get()).isTrue();
  }

  private WifiModel router() {
    acs.store(Samples.ROUTER.key(), WifiSamples.tr181());
    return model(Samples.ROUTER.key());
  }

  private WifiModel model(DeviceKey device) {
    WifiModel model =
        new WifiModel(
            device,
            acs.devices(),
            desk.context.errands(),
            desk.context.tasks(),
            desk.events,
            desk.context.knowledge().wifi(),
            desk.texts);
    model.feed().load();
    desk.deliver();
    return model;
  }

  private static FieldModel passphrase(WifiModel model) {
    return field(model, WifiFieldKind.PASSPHRASE);
  }

  /** A field of the first network. */
  private static FieldModel field(WifiModel model, WifiFieldKind kind) {
    return model.cards().stream()
        .filter(WifiCard.Network.class::isInstance)
        .findFirst()
        .orElseThrow()
        .field(kind)
        .orElseThrow();
  }
}
