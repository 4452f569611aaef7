package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
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
    start(new Work.ReadValues(List.of("Device.A", "Device.B")));
    Fault fault = Fault.of(9005, "Invalid parameter name");
    answer(fault);
    ends(new Outcome.Refused(fault));
    assertThat(learned).isEmpty();
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
  void discoversNamesThenValuesThenAttributes() {
    start(new Work.Discover("Device.X."));
    asks(new GetParameterNames("Device.X.", false));
    answer(
        new GetParameterNamesResponse(
            List.of(info("Device.X."), info("Device.X.A"), info("Device.X.1.B"))));
    asks(new GetParameterValues(List.of("Device.X.A", "Device.X.1.B")));
    List<ParameterValue> values = List.of(text("Device.X.A", "a"), text("Device.X.1.B", "b"));
    answer(new GetParameterValuesResponse(values));
    asks(new GetParameterAttributes(List.of("Device.X.")));
    List<ParameterAttribute> attributes =
        List.of(new ParameterAttribute("Device.X.A", 2, List.of()));
    answer(new GetParameterAttributesResponse(attributes));
    ends(new Outcome.Discovered(4, 2));
    assertThat(learned)
        .containsExactly(
            new Learned.Tree(
                "Device.X.",
                List.of(
                    info("Device.X."),
                    info("Device.X.A"),
                    info("Device.X.1.B"),
                    new ParameterInfo("Device.X.1.", Access.UNKNOWN)),
                values,
                attributes));
  }

  @Test
  void attributesThatAreRefusedAreLeftOut() {
    start(new Work.Discover("Device.X."));
    answer(new GetParameterNamesResponse(List.of(info("Device.X."), info("Device.X.A"))));
    answer(new GetParameterValuesResponse(List.of(text("Device.X.A", "a"))));
    answer(Fault.of(9000, "Method not supported"));
    ends(new Outcome.Discovered(2, 1));
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

  @Test
  void walksLevelByLevelWhereTheSubtreeIsTooLarge() {
    start(new Work.Discover("Device.X."));
    answer(Fault.of(9002, "Internal error"));
    asks(new GetParameterNames("Device.X.", true));
    answer(
        new GetParameterNamesResponse(
            List.of(info("Device.X.A"), info("Device.X.1."), info("Device.X.2."))));
    asks(new GetParameterNames("Device.X.1.", true));
    answer(new GetParameterNamesResponse(List.of(info("Device.X.1."), info("Device.X.1.B"))));
    asks(new GetParameterNames("Device.X.2.", true));
    answer(Fault.of(9005, "gone meanwhile"));
    asks(new GetParameterValues(List.of("Device.X.A", "Device.X.1.B")));
  }

  @Test
  void findsTheOneBadNameOfABatch() {
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "Device.X.P" + i).toList();
    start(new Work.Discover("Device.X."));
    answer(new GetParameterNamesResponse(names.stream().map(ProgramsTest::info).toList()));
    int calls = 0;
    while (turn instanceof Ask<?> ask && ask.request() instanceof GetParameterValues values) {
      calls++;
      List<String> asked = values.parameterNames();
      answer(
          asked.contains("Device.X.P100")
              ? Fault.of(9005, "Invalid parameter name")
              : new GetParameterValuesResponse(asked.stream().map(n -> text(n, "v")).toList()));
    }
    answer(new GetParameterAttributesResponse(List.of()));
    ends(new Outcome.Discovered(300, 299));
    assertThat(calls).isLessThan(40);
  }
}
