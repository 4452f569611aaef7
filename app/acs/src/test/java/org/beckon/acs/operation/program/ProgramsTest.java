package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.junit.jupiter.api.Test;

class ProgramsTest {
  private static final Briefing BRIEFING =
      new Briefing("7", "Device.", path -> path.endsWith("Enable") ? "xsd:boolean" : "xsd:string");

  /** What was learned on the way, in order. */
  private final List<Learned> learned = new ArrayList<>();

  private Turn turn;

  private void start(Work work) {
    turn = Programs.start(work, BRIEFING);
  }

  private void answer(Message message) {
    turn = ((Ask<?>) turn).answered(message).orElseThrow();
    learned.addAll(turn.learned());
  }

  private void asks(Object request) {
    assertThat(turn).isInstanceOf(Ask.class);
    assertThat(((Ask<?>) turn).request()).isEqualTo(request);
  }

  private void ends(Outcome outcome) {
    assertThat(turn).isInstanceOf(Finished.class);
    assertThat(((Finished) turn).outcome()).isEqualTo(outcome);
  }

  private static Briefing with(Quirks quirks) {
    return new Briefing(
        "7",
        "Device.",
        BRIEFING.typeOf(),
        quirks,
        path -> List.of(),
        Optional.empty(),
        path -> false);
  }

  private static Briefing seen(Map<String, String> values) {
    return new Briefing(
        "7",
        "Device.",
        BRIEFING.typeOf(),
        Quirks.NONE,
        path ->
            Optional.ofNullable(values.get(path)).stream()
                .map(
                    value ->
                        new StoredParameter(path, value, "", Access.READ_ONLY, 0, Instant.EPOCH))
                .toList(),
        Optional.empty(),
        path -> false);
  }

  private static ParameterValue text(String name, String value) {
    return new ParameterValue(name, value, "xsd:string");
  }

  private static ParameterInfo info(String name) {
    return new ParameterInfo(name, Access.READ_WRITE);
  }

  @Test
  void readsValues() {
    start(new Work.ReadValues(List.of("Device.DeviceInfo.")));
    asks(new GetParameterValues(List.of("Device.DeviceInfo.")));
    List<ParameterValue> values = List.of(text("Device.DeviceInfo.ModelName", "M"));
    answer(new GetParameterValuesResponse(values));
    ends(new Outcome.Values(values));
    assertThat(learned).containsExactly(new Learned.Values(values));
  }

  @Test
  void passesOnTheFaultOfARead() {
    start(new Work.ReadValues(List.of("Device.A")));
    Fault fault = Fault.of(9005, "Invalid parameter name");
    answer(fault);
    ends(new Outcome.Refused(fault));
    assertThat(learned).isEmpty();
  }

  @Test
  void oneBadNameDoesNotSpoilARead() {
    start(new Work.ReadValues(List.of("Device.A", "Device.B", "Device.C")));
    Fault fault = Fault.of(9005, "Invalid parameter name");
    answer(fault);
    asks(new GetParameterValues(List.of("Device.A")));
    answer(new GetParameterValuesResponse(List.of(text("Device.A", "1"))));
    asks(new GetParameterValues(List.of("Device.B", "Device.C")));
    answer(fault);
    asks(new GetParameterValues(List.of("Device.B")));
    answer(fault);
    asks(new GetParameterValues(List.of("Device.C")));
    answer(new GetParameterValuesResponse(List.of(text("Device.C", "3"))));
    ends(
        new Outcome.Values(
            List.of(text("Device.A", "1"), text("Device.C", "3")),
            List.of(new ParameterFault("Device.B", 9005, "Invalid parameter name"))));
  }

  @Test
  void aReadThatIsRefusedInEveryPartIsRefused() {
    start(new Work.ReadValues(List.of("Device.A", "Device.B")));
    Fault fault = Fault.of(9005, "Invalid parameter name");
    answer(fault);
    answer(fault);
    answer(fault);
    ends(new Outcome.Refused(fault));
  }

  @Test
  void marksWhatTheDeviceLeftOutAndKeepsWhatItAdded() {
    start(new Work.ReadValues(List.of("Device.A", "Device.B")));
    List<ParameterValue> told = List.of(text("Device.A", "1"), text("Device.Z", "26"));
    answer(new GetParameterValuesResponse(told));
    ends(
        new Outcome.Values(
            told,
            List.of(new ParameterFault("Device.B", 0, "The device left it out of its answer."))));
    assertThat(learned).containsExactly(new Learned.Values(told));
  }

  @Test
  void aPartialPathThatIsTooLargeIsReadByTheNamesBelowIt() {
    start(new Work.ReadValues(List.of("Device.X.")));
    answer(Fault.of(9004, "Resources exceeded"));
    asks(new GetParameterNames("Device.X.", false));
    answer(
        new GetParameterNamesResponse(
            List.of(info("Device.X."), info("Device.X.A"), info("Device.X.B"))));
    asks(new GetParameterValues(List.of("Device.X.A")));
    answer(new GetParameterValuesResponse(List.of(text("Device.X.A", "1"))));
    asks(new GetParameterValues(List.of("Device.X.B")));
    answer(new GetParameterValuesResponse(List.of(text("Device.X.B", "2"))));
    ends(new Outcome.Values(List.of(text("Device.X.A", "1"), text("Device.X.B", "2"))));
  }

  @Test
  void halvesAReadThatIsTooLarge() {
    start(new Work.ReadValues(List.of("Device.A", "Device.B", "Device.C")));
    answer(Fault.of(9004, "Resources exceeded"));
    asks(new GetParameterValues(List.of("Device.A")));
    answer(new GetParameterValuesResponse(List.of(text("Device.A", "1"))));
    asks(new GetParameterValues(List.of("Device.B")));
    answer(new GetParameterValuesResponse(List.of(text("Device.B", "2"))));
    asks(new GetParameterValues(List.of("Device.C")));
    answer(new GetParameterValuesResponse(List.of(text("Device.C", "3"))));
    ends(
        new Outcome.Values(
            List.of(text("Device.A", "1"), text("Device.B", "2"), text("Device.C", "3"))));
  }

  @Test
  void writesWithTypesAndReadsBack() {
    start(
        new Work.WriteValues(
            List.of(
                new ParameterValue("Device.X.Enable", "1", ""),
                new ParameterValue("Device.X.Level", "3", "xsd:int"))));
    List<ParameterValue> written =
        List.of(
            new ParameterValue("Device.X.Enable", "1", "xsd:boolean"),
            new ParameterValue("Device.X.Level", "3", "xsd:int"));
    asks(new SetParameterValues(written, "7"));
    answer(new SetParameterValuesResponse(1));
    asks(new GetParameterValues(List.of("Device.X.Enable", "Device.X.Level")));
    List<ParameterValue> back = List.of(text("Device.X.Enable", "true"));
    answer(new GetParameterValuesResponse(back));
    ends(new Outcome.Written(1, back));
    assertThat(learned).containsExactly(new Learned.Written(written), new Learned.Values(back));
  }

  @Test
  void aWriteThatCannotBeReadBackIsWrittenAllTheSame() {
    start(new Work.WriteValues(List.of(text("Device.X.Name", "n"))));
    answer(new SetParameterValuesResponse(0));
    answer(Fault.of(9001, "Request denied"));
    ends(new Outcome.Written(0, List.of()));
  }

  @Test
  void passesOnTheFaultOfAWriteWithEachParameter() {
    start(new Work.WriteValues(List.of(text("Device.X.Name", "n"))));
    Fault fault =
        new Fault(
            9003, "Invalid arguments", List.of(new ParameterFault("Device.X.Name", 9007, "no")));
    answer(fault);
    ends(new Outcome.Refused(fault));
    assertThat(learned).isEmpty();
  }

  @Test
  void writesBooleansInTheFormThatTheDeviceUsesItself() {
    turn =
        Programs.start(
            new Work.WriteValues(
                List.of(
                    new ParameterValue("Device.X.Enable", "true", "xsd:boolean"),
                    text("Device.X.Name", "true"))),
            seen(Map.of("Device.X.Enable", "0")));
    asks(
        new SetParameterValues(
            List.of(
                new ParameterValue("Device.X.Enable", "1", "xsd:boolean"),
                text("Device.X.Name", "true")),
            "7"));
  }

  @Test
  void triesARefusedBooleanInItsOtherFormAndLearnsIt() {
    start(
        new Work.WriteValues(
            List.of(new ParameterValue("Device.X.Enable", "true", "xsd:boolean"))));
    answer(Fault.of(9007, "Invalid parameter value"));
    ParameterValue digits = new ParameterValue("Device.X.Enable", "1", "xsd:boolean");
    asks(new SetParameterValues(List.of(digits), "7"));
    answer(new SetParameterValuesResponse(0));
    assertThat(learned)
        .containsExactly(
            new Learned.Written(List.of(digits)),
            new Learned.QuirkSeen(
                Quirk.BOOLEAN_FORM,
                "digits",
                "The device refused a boolean in one form, and took it in the other."));
  }

  @Test
  void aBooleanThatIsRefusedInBothFormsIsRefused() {
    start(
        new Work.WriteValues(
            List.of(new ParameterValue("Device.X.Enable", "true", "xsd:boolean"))));
    answer(Fault.of(9007, "Invalid parameter value"));
    Fault fault = Fault.of(9007, "Invalid parameter value");
    answer(fault);
    ends(new Outcome.Refused(fault));
    assertThat(learned).isEmpty();
  }

  @Test
  void sendsNoFractionsOfASecond() {
    start(
        new Work.WriteValues(
            List.of(
                new ParameterValue("Device.X.Time", "2026-01-02T03:04:05.678Z", "xsd:dateTime"))));
    asks(
        new SetParameterValues(
            List.of(new ParameterValue("Device.X.Time", "2026-01-02T03:04:05Z", "xsd:dateTime")),
            "7"));
  }

  @Test
  void aSecretThatReadsBackEmptySaysNothingOfItself() {
    start(new Work.WriteValues(List.of(text("Device.X.Password", "p"))));
    answer(new SetParameterValuesResponse(0));
    answer(new GetParameterValuesResponse(List.of(text("Device.X.Password", ""))));
    assertThat(learned)
        .containsExactly(
            new Learned.Written(List.of(text("Device.X.Password", "p"))),
            new Learned.Values(List.of()));
  }

  @Test
  void looksForTheCulpritOfARefusedWriteWithoutWriting() {
    start(
        new Work.WriteValues(
            List.of(text("Device.X.A", "1"), text("Device.X.B", "2"), text("Device.X.C", "3"))));
    answer(Fault.of(9003, "Invalid arguments"));
    asks(new GetParameterNames("Device.X.A", false));
    answer(new GetParameterNamesResponse(List.of(info("Device.X.A"))));
    asks(new GetParameterNames("Device.X.B", false));
    answer(
        new GetParameterNamesResponse(List.of(new ParameterInfo("Device.X.B", Access.READ_ONLY))));
    asks(new GetParameterNames("Device.X.C", false));
    answer(Fault.of(9005, "Invalid parameter name"));
    ends(
        new Outcome.Refused(
            new Fault(
                9003,
                "Invalid arguments",
                List.of(
                    new ParameterFault("Device.X.B", 9008, "The device lists it as read-only."),
                    new ParameterFault("Device.X.C", 9005, "The device does not know it.")))));
  }

  @Test
  void aLargeWriteIsSplitOnlyWhereAPersonSaidSo() {
    Work work = new Work.WriteValues(List.of(text("Device.X.A", "1"), text("Device.X.B", "2")));
    start(work);
    Fault fault = Fault.of(9004, "Resources exceeded");
    asks(new SetParameterValues(List.of(text("Device.X.A", "1"), text("Device.X.B", "2")), "7"));

    turn = Programs.start(work, with(Quirks.of(Map.of(Quirk.WRITE_SIZE, "1"))));
    asks(new SetParameterValues(List.of(text("Device.X.A", "1")), "7"));
    answer(new SetParameterValuesResponse(0));
    asks(new SetParameterValues(List.of(text("Device.X.B", "2")), "7"));
    answer(fault);
    ends(new Outcome.Refused(fault));
    assertThat(learned).containsExactly(new Learned.Written(List.of(text("Device.X.A", "1"))));
  }

  @Test
  void whatIsNotWritableByTheListIsWrittenAllTheSame() {
    turn =
        Programs.start(
            new Work.WriteValues(List.of(text("Device.X.A", "1"))),
            seen(Map.of("Device.X.A", "0")));
    asks(new SetParameterValues(List.of(text("Device.X.A", "1")), "7"));
  }

  @Test
  void deletesInTheNextSessionWhatThisOneMadeAndDoesNotLetGo() {
    Work work = new Work.RemoveInstance("Device.X.1.");
    turn =
        Programs.start(
            work,
            new Briefing(
                "7",
                "Device.",
                BRIEFING.typeOf(),
                Quirks.NONE,
                path -> List.of(),
                Optional.empty(),
                "Device.X.1."::equals));
    answer(Fault.of(9005, "Invalid parameter name"));
    assertThat(turn)
        .isEqualTo(
            new Later("The device refused to delete an instance in the session that made it."));

    start(work);
    Fault fault = Fault.of(9005, "Invalid parameter name");
    answer(fault);
    ends(new Outcome.Refused(fault));
  }

  @Test
  void addsAnInstanceWithValues() {
    start(
        new Work.AddInstance(
            "Device.NAT.PortMapping.", List.of(new ParameterValue("Enable", "1", ""))));
    asks(new AddObject("Device.NAT.PortMapping.", "7"));
    answer(new AddObjectResponse(4, 0));
    ParameterValue full = new ParameterValue("Device.NAT.PortMapping.4.Enable", "1", "xsd:boolean");
    asks(new SetParameterValues(List.of(full), "7"));
    answer(new SetParameterValuesResponse(0));
    asks(new GetParameterValues(List.of("Device.NAT.PortMapping.4.")));
    answer(new GetParameterValuesResponse(List.of(full)));
    ends(new Outcome.Added("Device.NAT.PortMapping.4.", 4, 0));
    assertThat(learned)
        .containsExactly(
            new Learned.Added("Device.NAT.PortMapping.4."),
            new Learned.Written(List.of(full)),
            new Learned.Values(List.of(full)));
  }

  @Test
  void saysThatTheInstanceIsThereWhenItsValuesWereRefused() {
    start(
        new Work.AddInstance(
            "Device.NAT.PortMapping.", List.of(text("Protocol", "carrier pigeon"))));
    answer(new AddObjectResponse(4, 0));
    ParameterFault detail =
        new ParameterFault("Device.NAT.PortMapping.4.Protocol", 9007, "Invalid value");
    answer(new Fault(9003, "Invalid arguments", List.of(detail)));
    asks(new GetParameterValues(List.of("Device.NAT.PortMapping.4.")));
    answer(new GetParameterValuesResponse(List.of()));
    ends(
        new Outcome.Refused(
            new Fault(
                9003,
                "The instance Device.NAT.PortMapping.4. was made, but its values were refused:"
                    + " Invalid arguments",
                List.of(detail))));
    assertThat(learned).contains(new Learned.Added("Device.NAT.PortMapping.4."));
  }

  @Test
  void removesAnInstance() {
    start(new Work.RemoveInstance("Device.NAT.PortMapping.4."));
    asks(new DeleteObject("Device.NAT.PortMapping.4.", "7"));
    answer(new DeleteObjectResponse(1));
    ends(new Outcome.Removed(1));
    assertThat(learned).containsExactly(new Learned.Removed("Device.NAT.PortMapping.4."));
  }

  @Test
  void changesAttributes() {
    List<AttributeChange> changes =
        List.of(new AttributeChange("Device.X.Name", true, 2, false, List.of()));
    start(new Work.WriteAttributes(changes));
    asks(new SetParameterAttributes(changes));
    answer(new SetParameterAttributesResponse());
    ends(new Outcome.Acknowledged());
    assertThat(learned).containsExactly(new Learned.Attributes(changes));
  }

  @Test
  void listsMethods() {
    start(new Work.ListMethods());
    asks(new GetRPCMethods());
    answer(new GetRPCMethodsResponse(List.of("Reboot")));
    ends(new Outcome.Methods(List.of("Reboot")));
  }

  @Test
  void aRestartEndsTheSession() {
    start(new Work.Restart());
    asks(new Reboot("7"));
    answer(new RebootResponse());
    ends(new Outcome.Acknowledged());
    assertThat(((Finished) turn).endsSession()).isTrue();

    start(new Work.ResetToFactory());
    asks(new FactoryReset());
    answer(new FactoryResetResponse());
    ends(new Outcome.Acknowledged());
    assertThat(((Finished) turn).endsSession()).isTrue();
  }

  @Test
  void aRefusedRestartDoesNotEndTheSession() {
    start(new Work.Restart());
    answer(Fault.of(9001, "Request denied"));
    assertThat(((Finished) turn).endsSession()).isFalse();
  }

  @Test
  void anEmptyListIsNothingToDo() {
    for (Work work :
        List.of(
            new Work.ReadValues(List.of()),
            new Work.WriteValues(List.of()),
            new Work.WriteAttributes(List.of()))) {
      start(work);
      assertThat(((Finished) turn).outcome()).isInstanceOf(Outcome.Abandoned.class);
    }
  }

  @Test
  void aResponseOfAnotherMethodIsNoAnswer() {
    start(new Work.Restart());
    assertThat(((Ask<?>) turn).answered(new FactoryResetResponse())).isEmpty();
  }

  @Test
  void asksForTheRootByNameWhereTheEmptyPathIsRefused() {
    start(new Work.Discover(""));
    asks(new GetParameterNames("", false));
    answer(Fault.of(9005, "Invalid parameter name"));
    asks(new GetParameterNames("Device.", false));
    answer(Fault.of(9005, "Invalid parameter name"));
    asks(new GetParameterNames("InternetGatewayDevice.", false));
    Fault last = Fault.of(9005, "Invalid parameter name");
    answer(last);
    ends(new Outcome.Refused(last));
  }
}
