package org.beckon.console.panel.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.EditorKind;
import org.beckon.console.edit.Mark;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.profiles.dictionary.FaultKind;
import org.junit.jupiter.api.Test;

class ParametersModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String ENABLE = "Device.WiFi.Radio.1.Enable";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String WIDTHS = "Device.WiFi.Radio.1.SupportedOperatingChannelBandwidths";
  private static final String WIDTH = "Device.WiFi.Radio.1.OperatingChannelBandwidth";
  private static final String STATUS = "Device.WiFi.Radio.1.Status";
  private static final String PASSWORD = "Device.ManagementServer.Password";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private final ParametersModel model =
      new ParametersModel(
          ROUTER,
          acs.devices(),
          desk.context.errands(),
          desk.context.tasks(),
          desk.events,
          desk.context.knowledge().rules(),
          desk.texts);

  @Test
  void nothingReadOffersToReadEverything() {
    model.load();
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.NothingRead());

    model.readEverything();
    assertThat(acs.queued()).containsExactly(new Work.Discover(""));
    assertThat(acs.poked()).containsExactly(ROUTER);
  }

  @Test
  void whatTheDeviceReportedByItselfIsOnlyAPart() {
    acs.store(
        ROUTER, List.of(new StoredParameter(STATUS, "Up", "", Access.UNKNOWN, -1, FakeAcs.NOW)));
    model.load();

    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tree(1, 1, true));
  }

  @Test
  void editsSurviveAReadingAndAnOutsideChangeIsAConflict() {
    load();
    model.stage(row(CHANNEL), "11");

    acs.store(ROUTER, with(CHANNEL, "3"));
    desk.deliver();
    desk.deliver();

    assertThat(row(CHANNEL).value()).contains("3");
    assertThat(model.present(row(CHANNEL))).isEqualTo("11");
    assertThat(model.changes().find(CHANNEL).orElseThrow().mark())
        .isEqualTo(new Mark.Conflict("3"));
  }

  @Test
  void theEditorFollowsTheDataModelAndWhatTheDeviceSupports() {
    load();

    assertThat(model.kind(row(ENABLE))).isEqualTo(new EditorKind.Switch());
    assertThat(model.kind(row(CHANNEL))).isInstanceOf(EditorKind.WholeNumber.class);
    assertThat(model.kind(row(WIDTH))).isEqualTo(new EditorKind.Choice(List.of("20MHz", "40MHz")));
    assertThat(model.kind(row(PASSWORD))).isEqualTo(new EditorKind.Secret());
  }

  @Test
  void valuesAreCheckedBeforeTheyAreSent() {
    load();

    assertThat(model.problem(row(CHANNEL), "6")).isEmpty();
    assertThat(model.problem(row(CHANNEL), "six").orElseThrow().kind()).isEqualTo(FaultKind.TYPE);
    assertThat(model.problem(row(CHANNEL), "300").orElseThrow().kind()).isEqualTo(FaultKind.VALUE);
    assertThat(model.problem(row(WIDTH), "80MHz").orElseThrow().kind()).isEqualTo(FaultKind.VALUE);
  }

  @Test
  void readOnlyRowsAreNotEditedInPlace() {
    load();

    assertThat(model.isEditable(row(STATUS))).isFalse();
    assertThat(model.isEditable(row(CHANNEL))).isTrue();
    assertThat(model.isEditable(row("Device.WiFi."))).isFalse();
  }

  @Test
  void searchingCountsParametersAndEmptyResultsAreSaid() {
    load();
    model.searchProperty().set("bandwidth");
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tree(2, 7, false));

    model.searchProperty().set("no such thing");
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.NothingFound());

    model.showAll();
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tree(7, 7, false));
    assertThat(model.visibleProperty().get()).isEmpty();
  }

  @Test
  void onlyChangedFollowsWhatIsStaged() {
    load();
    model.onlyChangedProperty().set(true);
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.NothingFound());

    model.stage(row(CHANNEL), "11");
    assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tree(1, 7, false));
  }

  @Test
  void addsAnInstanceAndReadsIt() {
    load();
    acs.answer(
        (device, work) ->
            work instanceof Work.AddInstance
                ? new Outcome.Added("Device.WiFi.SSID.2.", 2, 0)
                : new Outcome.Discovered(3, 3, 3));
    assertThat(model.canAdd(row("Device.WiFi.SSID."))).isTrue();
    assertThat(model.canAdd(row("Device.WiFi.SSID.1."))).isFalse();
    assertThat(model.canAdd(row("Device.WiFi."))).isFalse();

    model.add(row("Device.WiFi.SSID."));

    assertThat(acs.queued())
        .containsExactly(
            new Work.AddInstance("Device.WiFi.SSID.", List.of()),
            new Work.Discover("Device.WiFi.SSID.2."));
  }

  @Test
  void deletingAnInstanceTakesItsStagedValuesAlong() {
    load();
    model.stage(row("Device.WiFi.SSID.1.SSID"), "x");
    acs.answer((device, work) -> new Outcome.Removed(0));
    assertThat(model.canDelete(row("Device.WiFi.SSID.1."))).isTrue();
    assertThat(model.canDelete(row("Device.WiFi.SSID."))).isFalse();

    model.delete(row("Device.WiFi.SSID.1."));

    assertThat(acs.queued()).containsExactly(new Work.RemoveInstance("Device.WiFi.SSID.1."));
    assertThat(model.changes().all()).isEmpty();
  }

  @Test
  void readsAnObjectOrAParameterAgain() {
    load();
    model.readAgain(row("Device.WiFi."));
    model.readAgain(row(CHANNEL));

    assertThat(acs.queued())
        .containsExactly(new Work.Discover("Device.WiFi."), new Work.ReadValues(List.of(CHANNEL)));
  }

  /** Row 20 of the list of quirks: what is missing is marked where it is missing. */
  @Test
  void whatTheDeviceLeftOutIsMarkedUntilItIsTold() {
    load();
    acs.answer(
        (device, work) -> new Outcome.Values(List.of(), List.of(Outcome.Values.leftOut(CHANNEL))));
    model.readAgain(row(CHANNEL));
    desk.deliver();
    assertThat(model.untold().find(CHANNEL))
        .hasValueSatisfying(why -> assertThat(Outcome.Values.isLeftOut(why)).isTrue());
    assertThat(words().untold(row(CHANNEL))).contains("left it out");

    acs.answer((device, work) -> new Outcome.Refused(Fault.of(9002, "busy")));
    model.readAgain(row(STATUS));
    desk.deliver();
    assertThat(words().untold(row(STATUS))).contains("9002", "busy", "Likely cause");

    acs.answer((device, work) -> new Outcome.Discovered(9, 8, 3, List.of(), List.of(ENABLE)));
    model.readEverything();
    desk.deliver();
    assertThat(model.untold().byPath()).containsOnlyKeys(ENABLE);
    assertThat(words().untold(row(CHANNEL))).isEmpty();

    acs.answer(
        (device, work) ->
            new Outcome.Values(List.of(new ParameterValue(ENABLE, "1", "xsd:boolean"))));
    model.readAgain(row(ENABLE));
    desk.deliver();
    assertThat(model.untold().byPath()).isEmpty();
  }

  @Test
  void aFaultAtAParameterComesWithCauseAndNextStep() {
    load();
    model.stage(row(CHANNEL), "11");
    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(
                    9003,
                    "Invalid arguments",
                    List.of(new ParameterFault(CHANNEL, 9007, "1 to 9")))));
    model.saving().save();
    desk.deliver();

    assertThat(words().advice(model.changes().find(CHANNEL).orElseThrow()))
        .contains("9007", "1 to 9", "Likely cause", "Try");
  }

  private ParameterWords words() {
    return new ParameterWords(model, desk.texts);
  }

  private void load() {
    acs.store(ROUTER, with(CHANNEL, "1"));
    model.load();
  }

  private ParameterRow row(String path) {
    return model.tree().find(path).orElseThrow();
  }

  private static List<StoredParameter> with(String path, String value) {
    List<StoredParameter> all = new ArrayList<>();
    all.add(object("Device.WiFi.SSID."));
    all.add(object("Device.WiFi.SSID.1."));
    all.add(parameter("Device.WiFi.SSID.1.SSID", "Home", "xsd:string", Access.READ_WRITE));
    all.add(parameter(ENABLE, "1", "xsd:boolean", Access.READ_WRITE));
    all.add(parameter(WIDTHS, "20MHz,40MHz", "xsd:string", Access.READ_ONLY));
    all.add(parameter(WIDTH, "20MHz", "xsd:string", Access.READ_WRITE));
    all.add(parameter(STATUS, "Up", "xsd:string", Access.READ_ONLY));
    all.add(parameter(PASSWORD, "", "xsd:string", Access.READ_WRITE));
    all.add(parameter(path, value, "xsd:unsignedInt", Access.READ_WRITE));
    return all;
  }

  private static StoredParameter object(String path) {
    return parameter(path, null, "", Access.READ_WRITE);
  }

  private static StoredParameter parameter(String path, String value, String type, Access access) {
    return new StoredParameter(path, value, type, access, 0, FakeAcs.NOW);
  }
}
