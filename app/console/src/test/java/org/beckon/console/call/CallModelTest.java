package org.beckon.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.errand.Report;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.text.Texts;
import org.beckon.console.view.wire.Line;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.RawElement;
import org.junit.jupiter.api.Test;

class CallModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private final CallModel model = new CallModel(ROUTER, desk.context.errands(), desk.texts);

  @Test
  void callsAMethodWithoutArgumentsAtOnce() {
    model.methodProperty().set("GetRPCMethods");
    assertThat(model.ready().get()).isTrue();
    model.call();
    assertThat(acs.queued()).containsExactly(new Work.Call("GetRPCMethods", List.of()));
    assertThat(acs.poked()).containsExactly(ROUTER);
  }

  @Test
  void leavesOutWhatIsEmptyAndSendsWhatWasFilledIn() {
    model.methodProperty().set("ScheduleInform");
    assertThat(model.ready().get()).as("the delay is needed").isFalse();
    single("DelaySeconds").textProperty().set("0");
    assertThat(model.ready().get()).as("at least a second").isFalse();
    single("DelaySeconds").textProperty().set("60");
    assertThat(preview()).contains("<DelaySeconds>60</DelaySeconds>");
    assertThat(preview()).contains("<CommandKey>(given by Beckon)</CommandKey>");
    model.call();
    assertThat(acs.queued())
        .containsExactly(
            new Work.Call("ScheduleInform", List.of(new Argument("DelaySeconds", "60"))));
  }

  @Test
  void listsHaveRowsThatAreNumberedAsTheyStand() {
    model.methodProperty().set("GetParameterValues");
    RowsModel names = rows("ParameterNames");
    assertThat(names.rows()).hasSize(1);
    assertThat(names.canRemove().get()).isFalse();
    text(names.rows().getFirst()).textProperty().set("Device.A");
    names.add();
    names.add();
    text(names.rows().get(1)).textProperty().set("Device.B");
    text(names.rows().get(2)).textProperty().set("Device.C");
    names.remove(names.rows().get(1));
    model.call();
    assertThat(acs.queued())
        .containsExactly(
            new Work.Call(
                "GetParameterValues",
                List.of(
                    new Argument("ParameterNames.1", "Device.A"),
                    new Argument("ParameterNames.2", "Device.C"))));
  }

  @Test
  void operationsHaveAKindEachAndItsFields() {
    model.methodProperty().set("ChangeDUState");
    RowModel row = rows("Operations").rows().getFirst();
    assertThat(row.types()).containsExactly("Install", "Uninstall", "Update");
    row.typeProperty().set("Uninstall");
    assertThat(row.fieldsProperty().get())
        .extracting(ArgumentModel::name)
        .containsExactly("UUID", "Version", "ExecutionEnvRef");
    ((SingleModel) row.fieldsProperty().get().getFirst())
        .textProperty()
        .set("123e4567-e89b-12d3-a456-426614174000");
    model.agreedProperty().set(true);
    assertThat(model.ready().get()).isTrue();
    assertThat(preview()).anyMatch(line -> line.contains("xsi:type=\"cwmp:UninstallOpStruct\""));
  }

  @Test
  void aDangerousMethodWantsAgreementEachTime() {
    acs.answer((device, work) -> new Outcome.Answered("FactoryResetResponse", List.of()));
    model.methodProperty().set("FactoryReset");
    assertThat(model.dangerousProperty().get()).isTrue();
    assertThat(model.ready().get()).isFalse();
    model.agreedProperty().set(true);
    assertThat(model.ready().get()).isTrue();
    model.call();
    assertThat(model.ready().get()).as("asked again").isFalse();
    model.agreedProperty().set(true);
    model.methodProperty().set("Reboot");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void aVendorsMethodTakesAnyArguments() {
    model.methodProperty().set("X_00D09E_Sing");
    VendorModel vendor = model.vendorProperty().get().orElseThrow();
    vendor.rows().getFirst().name().set("Tune.Key");
    vendor.rows().getFirst().value().set("C");
    assertThat(preview()).contains("<Tune>", "<Key>C</Key>");
    vendor.rows().getFirst().name().set("no name");
    assertThat(model.problemProperty().get()).startsWith("It cannot be called like this: ");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void aNameThatIsNoMethodSaysWhatToDo() {
    model.methodProperty().set("GetParamterValues");
    assertThat(model.problemProperty().get()).startsWith("Choose a method");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void secretsAreMaskedInWhatIsSentAndInWhatComesBack() {
    model.methodProperty().set("Upload");
    single("FileType").textProperty().set("1 Vendor Configuration File");
    single("URL").textProperty().set("http://host/a");
    single("Password").textProperty().set("geheim");
    assertThat(preview()).contains("<Password>********</Password>").doesNotContain("geheim");

    List<AnswerRow> rows =
        AnswerRow.of(
            List.of(
                RawElement.of(
                    "ParameterList",
                    List.of(value("Device.A", "1"), value("Device.B.KeyPassphrase", "geheim"))),
                RawElement.leaf("Status", "0")));
    assertThat(rows)
        .containsExactly(
            new AnswerRow("Device.A", "1"),
            new AnswerRow("Device.B.KeyPassphrase", "********"),
            new AnswerRow("Status", "0"));
  }

  @Test
  void tellsTheAnswerOrTheFaultAtEachParameter() {
    acs.answer(
        (device, work) ->
            new Outcome.Answered("RebootResponse", List.of(RawElement.leaf("Status", "1"))));
    model.methodProperty().set("GetQueuedTransfers");
    model.call();
    assertThat(model.answer()).containsExactly(new AnswerRow("Status", "1"));
    assertThat(model.following().reportProperty().get().tone()).isEqualTo(Report.Tone.GOOD);

    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(9003, "", List.of(new ParameterFault("Device.A", 9007, "no")))));
    model.call();
    assertThat(model.answer().getFirst().name()).isEqualTo("Device.A");
    assertThat(model.answer().getFirst().value()).startsWith("9007");
    assertThat(model.following().reportProperty().get().tone()).isEqualTo(Report.Tone.BAD);
  }

  @Test
  void everyMethodThatIsDangerousSaysWhyInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Texts texts = Texts.load(language);
      assertThat(model.methods().stream().filter(Dangers::isOne))
          .isNotEmpty()
          .allMatch(method -> texts.bundle().containsKey("call.danger." + method));
    }
  }

  private static RawElement value(String name, String value) {
    return RawElement.of(
        "ParameterValueStruct",
        List.of(RawElement.leaf("Name", name), RawElement.leaf("Value", value)));
  }

  private SingleModel single(String name) {
    return (SingleModel) argument(name);
  }

  private RowsModel rows(String name) {
    return (RowsModel) argument(name);
  }

  private ArgumentModel argument(String name) {
    return model.argumentsProperty().get().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SingleModel text(RowModel row) {
    return (SingleModel) row.fieldsProperty().get().getFirst();
  }

  private List<String> preview() {
    return model.preview().stream().map(Line::text).map(String::strip).toList();
  }
}
