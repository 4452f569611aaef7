package org.beckon.console.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.EditedParameter;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.errand.Report.Tone;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.junit.jupiter.api.Test;

class SavingTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String SSID = "Device.WiFi.SSID.1.SSID";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String PASSWORD = "Device.ManagementServer.Password";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private final ChangeSet changes = new ChangeSet();
  private final Saving saving = new Saving(ROUTER, changes, desk.context.errands(), desk.texts);

  @Test
  void writesAllThatIsStagedAtOnce() {
    stage(SSID, "old", "new");
    stage(CHANNEL, "1", "6");
    acs.answer((device, work) -> echo(work));

    saving.save();

    assertThat(acs.queued())
        .containsExactly(
            new Work.WriteValues(
                List.of(
                    new ParameterValue(CHANNEL, "6", "xsd:string"),
                    new ParameterValue(SSID, "new", "xsd:string"))));
    assertThat(changes.all()).isEmpty();
    assertThat(saving.reportProperty().get().tone()).isEqualTo(Tone.GOOD);
    assertThat(saving.busy().get()).isFalse();
  }

  @Test
  void aRefusedValueIsMarkedAndTheOthersAreSaidToBeUnchanged() {
    stage(SSID, "old", "new");
    stage(CHANNEL, "1", "999");
    stage(PASSWORD, "a", "b");
    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(9003, "", List.of(new ParameterFault(CHANNEL, 9007, "too high")))));

    saving.save();

    assertThat(changes.all()).hasSize(3);
    assertThat(changes.find(CHANNEL).orElseThrow().mark())
        .isEqualTo(new Mark.Faulted(9007, "too high"));
    assertThat(saving.reportProperty().get().tone()).isEqualTo(Tone.BAD);
    assertThat(saving.reportProperty().get().text())
        .contains("one value")
        .contains("The other 2 are unchanged on the device");
  }

  @Test
  void aFaultThatNamesNoneIsToldAsAWhole() {
    stage(SSID, "old", "new");
    stage(CHANNEL, "1", "2");
    acs.answer((device, work) -> new Outcome.Refused(Fault.of(9002, "busy")));

    saving.save();

    assertThat(changes.all()).extracting(StagedChange::mark).containsOnly(Mark.NONE);
    assertThat(saving.reportProperty().get().text()).contains("9002").contains("busy");
  }

  @Test
  void saysWhenTheDeviceKeepsAnotherValue() {
    stage(CHANNEL, "1", "6");
    acs.answer(
        (device, work) ->
            new Outcome.Written(0, List.of(new ParameterValue(CHANNEL, "11", "xsd:string"))));

    saving.save();

    assertThat(saving.reportProperty().get().tone()).isEqualTo(Tone.WARNING);
    assertThat(saving.reportProperty().get().text()).contains(CHANNEL).contains("11");
    assertThat(changes.all()).isEmpty();
  }

  @Test
  void aSecretThatReadsBackEmptyIsWritten() {
    changes.stage(
        new EditedParameter(PASSWORD, Optional.of(""), "xsd:string", ValueType.STRING, true),
        "s3cret");
    acs.answer(
        (device, work) ->
            new Outcome.Written(0, List.of(new ParameterValue(PASSWORD, "", "xsd:string"))));

    saving.save();

    assertThat(saving.reportProperty().get().tone()).isEqualTo(Tone.GOOD);
    assertThat(changes.all()).isEmpty();
  }

  @Test
  void aDeviceThatCannotBePokedKeepsTheChangesStaged() {
    acs.answerPokes(FakeAcs::unreachable);
    stage(SSID, "old", "new");

    saving.save();

    assertThat(changes.all()).hasSize(1);
    assertThat(saving.busy().get()).isFalse();
    assertThat(saving.reportProperty().get().tone()).isEqualTo(Tone.WARNING);
  }

  @Test
  void nothingStagedMeansNothingToDo() {
    saving.save();

    assertThat(acs.queued()).isEmpty();
    assertThat(saving.errandProperty().get()).isEmpty();
  }

  private void stage(String path, String before, String after) {
    changes.stage(
        new EditedParameter(path, Optional.of(before), "xsd:string", ValueType.STRING, false),
        after);
  }

  private static Outcome echo(Work work) {
    return work instanceof Work.WriteValues write
        ? new Outcome.Written(0, write.values())
        : new Outcome.Acknowledged();
  }
}
