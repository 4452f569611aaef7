package org.beckon.acs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.program.Briefing;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.operation.program.Programs;
import org.beckon.acs.operation.program.Turn;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.fault.SoapFaultCode;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.AutonomousDuResult;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.AutonomousTransferCompleteResponse;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.KickedResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.RequestDownloadResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CwmpSessionTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final OperationId FIRST = new OperationId(11);
  private static final OperationId SECOND = new OperationId(12);

  private State state = new State.Opening(100, Patience.DEFAULT);
  private Step last;

  private Step step(Input input) {
    last = CwmpSession.step(state, input, NOON);
    state = last.state();
    return last;
  }

  private Step receive(String id, Message body) {
    return receive(Header.withId(id), body);
  }

  private Step receive(Header header, Message body) {
    return step(new Input.Received(new Envelope(CwmpNamespace.V1_1, header, body)));
  }

  private Step inform() {
    return receive("1001", anInform());
  }

  private static Inform anInform() {
    return new Inform(
        new DeviceId("Acme", "00D09E", "GW1", "SN1"),
        List.of(Event.of(EventCode.PERIODIC)),
        1,
        "2026-01-02T03:04:05+00:00",
        0,
        forced("Device."));
  }

  /** The parameters of each Inform (cwmp-session 8). */
  private static List<ParameterValue> forced(String root) {
    return Stream.of(
            "DeviceInfo.HardwareVersion",
            "DeviceInfo.SoftwareVersion",
            "DeviceInfo.ProvisioningCode",
            "ManagementServer.ConnectionRequestURL",
            "ManagementServer.ParameterKey")
        .map(name -> new ParameterValue(root + name, "", "xsd:string"))
        .toList();
  }

  private Step work(OperationId id, Work work) {
    return step(
        new Input.Work(
            new Job(id, Programs.start(work, new Briefing("k", "", path -> "xsd:string")))));
  }

  private Step reading() {
    inform();
    step(new Input.EmptyPost());
    return work(FIRST, new Work.ReadValues(List.of("Device.A")));
  }

  private Envelope sent() {
    assertThat(last.reply()).isInstanceOf(Reply.Send.class);
    return ((Reply.Send) last.reply()).envelope();
  }

  private void endsAs(SessionOutcome outcome) {
    assertThat(state).isInstanceOf(State.Ended.class);
    assertThat(((State.Ended) state).outcome()).isEqualTo(outcome);
    assertThat(last.effects().getLast()).isInstanceOf(Effect.Closed.class);
  }

  @Nested
  class Opening {
    @Test
    void answersTheInformInItsNamespaceWithItsId() {
      inform();
      assertThat(sent())
          .isEqualTo(
              new Envelope(CwmpNamespace.V1_1, Header.withId("1001"), new InformResponse(1)));
      assertThat(last.effects())
          .containsExactly(
              new Effect.Opened(
                  new Envelope(CwmpNamespace.V1_1, Header.withId("1001"), anInform()),
                  CwmpVersion.V1_1));
    }

    @Test
    void sendsNoIdWhereNoneCame() {
      receive(Header.NONE, anInform());
      assertThat(sent().header()).isEqualTo(Header.NONE);
    }

    @Test
    void choosesTheHighestCommonVersion() {
      receive(new Header("1", false, 0, "1.0, 1.1,1.2", ""), anInform());
      assertThat(sent().header().useCwmpVersion()).isEqualTo("1.2");
    }

    @ParameterizedTest
    @CsvSource({
      "1-0, 0, '', '', 1.0",
      "1-1, 0, '', '', 1.1",
      "1-2, 0, '', '', 1.2",
      "1-2, 40, '', '', 1.3",
      "1-3, 0, '', '', 1.4",
      "1-4, 0, '', '', 1.4",
      "9-9, 0, '', '', 1.0",
      "1-2, 40, '1.0,1.1,1.2,1.3,1.4', 1.4, 1.4",
      "1-2, 0, '1.0, 1.3 ,9.9', 1.3, 1.3"
    })
    void knowsTheVersionByNamespaceAndHeaders(
        String namespace, int timeout, String listed, String chosen, String spoken) {
      CwmpNamespace uri = new CwmpNamespace("urn:dslforum-org:cwmp-" + namespace);
      step(
          new Input.Received(
              new Envelope(uri, new Header("1", false, timeout, listed, ""), anInform())));
      assertThat(sent().header().useCwmpVersion()).isEqualTo(chosen);
      // Whatever is agreed on, the namespace stays that of the Inform.
      assertThat(sent().namespace()).isEqualTo(uri);
      Effect.Opened opened = (Effect.Opened) last.effects().getFirst();
      assertThat(opened.version().text()).isEqualTo(spoken);
    }

    @Test
    void letsInAnInformThatLacksForcedParameters() {
      receive("1", with(forced("Device.").subList(0, 3)));
      assertThat(last.effects())
          .contains(
              new Effect.Noted(
                  "The Inform lacks parameters that it has to bring:"
                      + " ManagementServer.ConnectionRequestURL, ManagementServer.ParameterKey."));
      assertThat(state).isInstanceOf(State.CpeTurn.class);

      state = new State.Opening(1, Patience.DEFAULT);
      receive("1", with(forced("InternetGatewayDevice.")));
      assertThat(last.effects())
          .contains(
              new Effect.Noted(
                  "The Inform lacks parameters that it has to bring: DeviceSummary,"
                      + " DeviceInfo.SpecVersion."));

      state = new State.Opening(1, Patience.DEFAULT);
      receive("1", with(List.of()));
      assertThat(last.effects())
          .contains(new Effect.Noted("The Inform brought no parameters at all."));
      assertThat(state).isInstanceOf(State.CpeTurn.class);
    }

    private Inform with(List<ParameterValue> parameters) {
      return new Inform(anInform().deviceId(), anInform().event(), 1, "", 0, parameters);
    }

    @Test
    void takesMoreThanOneEnvelopeAsOne() {
      receive("1", new Inform(anInform().deviceId(), List.of(), 8, "", 0, List.of()));
      assertThat(sent().body()).isEqualTo(new InformResponse(1));
    }

    @Test
    void refusesACpeWithoutACommonVersion() {
      receive(new Header("1", false, 0, "2.0", ""), anInform());
      assertThat(sent().body()).isEqualTo(Fault.of(8006, "CWMP version not supported"));
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void refusesAnIdentityBeyondAllMeasure() {
      DeviceId id = new DeviceId("Acme", "00D09E", "GW1", "1".repeat(300));
      receive("1", new Inform(id, List.of(), 1, "", 0, List.of()));
      assertThat(((Fault) sent().body()).code()).isEqualTo(8003);
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void refusesEventsBeyondAllMeasure() {
      DeviceId id = new DeviceId("Acme", "00D09E", "GW1", "1");
      Event event = new Event("X 00D09E e", "");
      for (List<Event> events :
          List.of(
              Collections.nCopies(257, event),
              List.of(new Event("X 00D09E " + "e".repeat(300), "")),
              List.of(new Event("M Reboot", "k".repeat(300))))) {
        state = new State.Opening(1, Patience.DEFAULT);
        receive("1", new Inform(id, events, 1, "", 0, List.of()));
        assertThat(((Fault) sent().body()).code()).isEqualTo(8003);
        endsAs(SessionOutcome.FAILED);
      }
    }

    @Test
    void nothingButAnInformOpensIt() {
      for (Message message :
          List.of(new GetRPCMethods(), new RebootResponse(), Fault.of(9002, ""))) {
        state = new State.Opening(1, Patience.DEFAULT);
        receive("1", message);
        assertThat(last.reply())
            .isEqualTo(new Reply.HttpError(400, "A session begins with an Inform."));
        endsAs(SessionOutcome.FAILED);
      }
      state = new State.Opening(1, Patience.DEFAULT);
      step(new Input.EmptyPost());
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void waitsAsLongAsTheCpeAsksWithinBounds() {
      receive(new Header("1", false, 40, "", ""), anInform());
      assertThat(state.deadline()).contains(NOON.plusSeconds(40));
      state = new State.Opening(1, Patience.DEFAULT);
      receive(new Header("1", false, 1_000_000, "", ""), anInform());
      assertThat(state.deadline()).contains(NOON.plusSeconds(600));
      state = new State.Opening(1, new Patience(Duration.ofSeconds(7), Duration.ofSeconds(9)));
      inform();
      assertThat(state.deadline()).contains(NOON.plusSeconds(7));
    }
  }

  @Nested
  class CpeCalls {
    @Test
    void areAnsweredBeforeAnythingIsAsked() {
      inform();
      TransferComplete done = new TransferComplete("k", 0, "", "", "");
      receive("7", done);
      assertThat(sent())
          .isEqualTo(
              new Envelope(CwmpNamespace.V1_1, Header.withId("7"), new TransferCompleteResponse()));
      assertThat(last.effects()).containsExactly(new Effect.Transferred(done));
      receive("8", new GetRPCMethods());
      assertThat(((GetRPCMethodsResponse) sent().body()).methodList())
          .contains("Inform", "GetRPCMethods", "TransferComplete");
      assertThat(step(new Input.EmptyPost()).reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void ofUnknownMethodsAreFault8000WithTheSameId() {
      inform();
      receive("9", new UnknownRequest("X_Wonder", List.of(RawElement.leaf("Password", "p"))));
      assertThat(sent())
          .isEqualTo(
              new Envelope(
                  CwmpNamespace.V1_1, Header.withId("9"), Fault.of(8000, "Method not supported")));
      assertThat(last.effects())
          .containsExactly(
              new Effect.Noted(
                  "The device called X_Wonder (Password=********), which is unknown."));
      receive("10", new Reboot("k"));
      assertThat(((Fault) sent().body()).code()).isEqualTo(8000);
      assertThat(state).isInstanceOf(State.CpeTurn.class);
    }

    static Stream<Arguments> calls() {
      DuResult unit = new DuResult("u-1", "", "2.0", "Failed", false, "", "", "", 9028, "gone");
      return Stream.of(
          Arguments.of(
              new AutonomousTransferComplete(
                  "", "http://f/", true, "4 Vendor Log File", 1, "a.log", 9015, "no", "", ""),
              new AutonomousTransferCompleteResponse(),
              "The device fetched a file by itself (4 Vendor Log File a.log): fault 9015 no – The"
                  + " device got no connection to the file server."),
          Arguments.of(
              new RequestDownload(
                  "2 Web Content", List.of(new RequestDownload.Arg("Password", "x"))),
              new RequestDownloadResponse(),
              "The device asks for a file of type `2 Web Content`, Password=********."
                  + " Order a Download to give it one."),
          Arguments.of(
              new DUStateChangeComplete(List.of(unit), "k"),
              new DUStateChangeCompleteResponse(),
              "The change of software units `k` is complete: u-1 2.0 Failed – fault 9028 gone –"
                  + " There is no such unit."),
          Arguments.of(
              new AutonomousDUStateChangeComplete(
                  List.of(new AutonomousDuResult(unit, "Uninstall"))),
              new AutonomousDUStateChangeCompleteResponse(),
              "The device changed software units by itself: Uninstall u-1 2.0 Failed – fault 9028"
                  + " gone – There is no such unit."),
          Arguments.of(
              new Kicked("buy", "", "", "http://shop/"),
              new KickedResponse("http://shop/"),
              "A user was sent here by the device: buy"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void areAllAnsweredAndNoted(CpeRequest<?> call, Response answer, String note) {
      inform();
      receive("7", call);
      assertThat(sent()).isEqualTo(new Envelope(CwmpNamespace.V1_1, Header.withId("7"), answer));
      assertThat(last.effects()).containsExactly(new Effect.Noted(note));
    }

    /** SOAP 1.1 4.2.3 */
    @Test
    void withAHeaderThatIsNotUnderstoodAreNotCarriedOut() {
      inform();
      receive(
          new Header("7", false, 0, "", "", List.of("Secret")),
          new TransferComplete("k", 0, "", "", ""));
      assertThat(sent())
          .isEqualTo(
              new Envelope(
                  CwmpNamespace.V1_1,
                  Header.withId("7"),
                  Fault.ofSoap(SoapFaultCode.MUST_UNDERSTAND, "Header not understood: Secret")));
      assertThat(last.effects()).noneMatch(effect -> effect instanceof Effect.Transferred);
      assertThat(state).isInstanceOf(State.CpeTurn.class);
    }

    @Test
    void withAHeaderThatIsNotUnderstoodOpenNoSession() {
      receive(new Header("1", false, 0, "", "", List.of("Secret")), anInform());
      assertThat(((Fault) sent().body()).faultcode()).isEqualTo(SoapFaultCode.MUST_UNDERSTAND);
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void beforeAnAnswerAreAnsweredToo() {
      reading();
      receive("7", new TransferComplete("k", 0, "", "", ""));
      assertThat(sent().body()).isEqualTo(new TransferCompleteResponse());
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.Noted.class);
      receive("100", new GetParameterValuesResponse(List.of()));
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void aSecondInformInTheSameSessionBreaksIt() {
      inform();
      inform();
      endsAs(SessionOutcome.FAILED);
    }
  }

  /** HoldRequests (TR-069 3.5): for CPEs whose own requests come to no end. */
  @Nested
  class Holding {
    private void callsWithoutEnd() {
      inform();
      for (int i = 1; i < CwmpSession.MOST_CALLS; i++) {
        receive("c" + i, new GetRPCMethods());
        assertThat(sent().header().holdRequests()).as("call " + i).isFalse();
      }
      receive("last", new GetRPCMethods());
    }

    @Test
    void beginsAfterManyCallsInARow() {
      callsWithoutEnd();
      assertThat(sent().header()).isEqualTo(new Header("last", true, 0, "", ""));
      assertThat(sent().body()).isInstanceOf(GetRPCMethodsResponse.class);
      // Calls that come all the same are answered.
      receive("more", new GetRPCMethods());
      assertThat(sent().header().holdRequests()).isTrue();
    }

    @Test
    void letsOurRequestsIn() {
      callsWithoutEnd();
      assertThat(step(new Input.EmptyPost()).reply()).isEqualTo(new Reply.WantWork());
      work(FIRST, new Work.ReadValues(List.of("Device.A")));
      assertThat(sent().header()).isEqualTo(Header.withId("100"));
      receive("100", new GetParameterValuesResponse(List.of()));
      step(new Input.NoWork());
      // Not held any more, so nothing may be said; the CPE has still to be heard.
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      assertThat(state).isInstanceOf(State.CpeTurn.class);
      receive("d", new TransferComplete("k", 0, "", "", ""));
      assertThat(sent().header().holdRequests()).isFalse();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      endsAs(SessionOutcome.COMPLETE);
    }

    @Test
    void isNeverAnsweredWithNothing() {
      callsWithoutEnd();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      assertThat(sent())
          .isEqualTo(new Envelope(CwmpNamespace.V1_1, Header.withId("100"), new GetRPCMethods()));
      assertThat(state.deadline()).contains(NOON.plusSeconds(180));
      // What has come up meanwhile is done first.
      assertThat(receive("100", new GetRPCMethodsResponse(List.of("Reboot"))).reply())
          .isEqualTo(new Reply.WantWork());
      work(FIRST, new Work.ReadValues(List.of("Device.A")));
      assertThat(sent().header()).isEqualTo(Header.withId("101"));
      receive("101", new GetParameterValuesResponse(List.of()));
      step(new Input.NoWork());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      endsAs(SessionOutcome.COMPLETE);
    }

    @Test
    void canBeLiftedByACpeThatKnowsNoMethods() {
      callsWithoutEnd();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      assertThat(receive("100", Fault.of(9000, "Method not supported")).reply())
          .isEqualTo(new Reply.WantWork());
      step(new Input.NoWork());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
    }

    @Test
    void answersCallsWhileItIsLifted() {
      callsWithoutEnd();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      receive("7", new TransferComplete("k", 0, "", "", ""));
      assertThat(sent().body()).isEqualTo(new TransferCompleteResponse());
      step(new Input.EmptyPost());
      endsAs(SessionOutcome.FAILED);
    }
  }

  /** One more empty round at the end (cpe-quirks 41). */
  @Test
  void givesTheExtraRoundThatADeviceNeeds() {
    state = new State.Opening(100, Patience.DEFAULT, true);
    inform();
    step(new Input.EmptyPost());
    step(new Input.NoWork());
    assertThat(last.reply()).isEqualTo(new Reply.Empty());
    assertThat(state).isInstanceOf(State.CpeTurn.class);
    step(new Input.EmptyPost());
    step(new Input.NoWork());
    assertThat(last.reply()).isEqualTo(new Reply.Empty());
    endsAs(SessionOutcome.COMPLETE);
  }

  @Nested
  class OwnRequests {
    @Test
    void waitForTheEmptyPost() {
      inform();
      assertThat(state).isInstanceOf(State.CpeTurn.class);
      assertThat(step(new Input.EmptyPost()).reply()).isEqualTo(new Reply.WantWork());
      work(FIRST, new Work.ReadValues(List.of("Device.A")));
      assertThat(sent())
          .isEqualTo(
              new Envelope(
                  CwmpNamespace.V1_1,
                  Header.withId("100"),
                  new GetParameterValues(List.of("Device.A"))));
      assertThat(state.deadline()).contains(NOON.plusSeconds(180));
    }

    @Test
    void haveAnIdOfTheirOwnEach() {
      reading();
      receive("100", new GetParameterValuesResponse(List.of()));
      work(SECOND, new Work.Restart());
      assertThat(sent().header().id()).isEqualTo("101");
    }

    @Test
    void bringFactsAndTheOutcome() {
      reading();
      List<ParameterValue> values = List.of(new ParameterValue("Device.A", "1", "xsd:int"));
      receive("100", new GetParameterValuesResponse(values));
      assertThat(last.effects())
          .containsExactly(
              new Effect.Learnt(List.of(new Learned.Values(values))),
              new Effect.OperationEnded(FIRST, new Outcome.Values(values)));
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void goOnWithTheNextCallOfTheProgram() {
      inform();
      step(new Input.EmptyPost());
      ParameterValue value = new ParameterValue("Device.A", "1", "xsd:int");
      work(FIRST, new Work.WriteValues(List.of(value)));
      receive("100", new org.beckon.cwmp.rpc.SetParameterValuesResponse(0));
      assertThat(sent().body()).isEqualTo(new GetParameterValues(List.of("Device.A")));
      assertThat(sent().header().id()).isEqualTo("101");
      assertThat(last.effects())
          .containsExactly(new Effect.Learnt(List.of(new Learned.Written(List.of(value)))));
    }

    @Test
    void aFaultIsAnAnswer() {
      reading();
      Fault fault = Fault.of(9005, "Invalid parameter name");
      receive("100", fault);
      assertThat(last.effects())
          .containsExactly(new Effect.OperationEnded(FIRST, new Outcome.Refused(fault)));
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void areMatchedByOrderWhateverTheId() {
      reading();
      receive("elsewhere", new GetParameterValuesResponse(List.of()));
      assertThat(last.effects())
          .contains(new Effect.Noted("An answer came with another ID than its request had."));
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());

      state = new State.Opening(100, Patience.DEFAULT);
      reading();
      receive("", new GetParameterValuesResponse(List.of()));
      assertThat(last.effects()).noneMatch(Effect.Noted.class::isInstance);
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void workThatNeedsNoCallEndsAtOnce() {
      inform();
      step(new Input.EmptyPost());
      work(FIRST, new Work.ReadValues(List.of()));
      assertThat(last.effects()).singleElement().isInstanceOf(Effect.OperationEnded.class);
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
    }

    @Test
    void aRestartEndsTheSession() {
      inform();
      step(new Input.EmptyPost());
      work(FIRST, new Work.Restart());
      receive("100", new RebootResponse());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      assertThat(last.effects())
          .contains(new Effect.OperationEnded(FIRST, new Outcome.Acknowledged()));
      endsAs(SessionOutcome.COMPLETE);
    }
  }

  @Nested
  class Ending {
    @Test
    void comesWithAnEmptyAnswerToTheEmptyPost() {
      inform();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      endsAs(SessionOutcome.COMPLETE);
    }

    @Test
    void anEmptyRoundMoreDoesNoHarm() {
      inform();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      step(new Input.EmptyPost());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      assertThat(last.effects()).isEmpty();
    }

    @Test
    void afterABrokenSessionAnEmptyPostIsNotWelcome() {
      inform();
      step(new Input.TimedOut());
      step(new Input.EmptyPost());
      assertThat(last.reply()).isInstanceOf(Reply.HttpError.class);
    }

    @Test
    void aResponseThatNobodyAskedForBreaksIt() {
      inform();
      receive("1", new RebootResponse());
      assertThat(last.reply()).isInstanceOf(Reply.HttpError.class);
      assertThat(((Reply.HttpError) last.reply()).status()).isEqualTo(400);
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void aResponseOfAnotherMethodBreaksItAndTheOperationGoesBack() {
      reading();
      receive("100", new RebootResponse());
      assertThat(((Reply.HttpError) last.reply()).status()).isEqualTo(400);
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.OperationCutOff.class);
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void anEmptyPostInsteadOfAnAnswerBreaksIt() {
      reading();
      step(new Input.EmptyPost());
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.OperationCutOff.class);
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void aMalformedMessageBreaksIt() {
      reading();
      step(new Input.Malformed("Not XML at line 1"));
      assertThat(last.reply()).isEqualTo(new Reply.HttpError(400, "Not XML at line 1"));
      assertThat(last.effects()).contains(new Effect.OperationCutOff(FIRST, "Not XML at line 1"));
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void silenceEndsItAndTheOperationGoesBack() {
      reading();
      step(new Input.TimedOut());
      assertThat(last.reply()).isEqualTo(new Reply.Silence());
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.OperationCutOff.class);
      endsAs(SessionOutcome.TIMED_OUT);
    }

    @Test
    void aNewerSessionEndsItAndTheOperationGoesBack() {
      reading();
      step(new Input.Superseded());
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.OperationCutOff.class);
      endsAs(SessionOutcome.SUPERSEDED);
    }

    @Test
    void silenceOverALargeCallIsASuspicionForTheNextAttempt() {
      inform();
      step(new Input.EmptyPost());
      work(FIRST, new Work.Discover(""));
      step(new Input.TimedOut());
      assertThat(last.effects())
          .contains(
              new Effect.OperationCutOff(
                  FIRST,
                  "The device fell silent.",
                  List.of(
                      new Suspicion(
                          Quirk.NAMES_WALK,
                          "levels",
                          "The session broke off while the device listed all names below a"
                              + " path."))));
    }

    @Test
    void whatTheServerDoesItselfIsNoSuspicion() {
      inform();
      step(new Input.EmptyPost());
      work(FIRST, new Work.Discover(""));
      step(new Input.Abandoned("The server stops."));
      assertThat(last.effects())
          .contains(new Effect.OperationCutOff(FIRST, "The server stops.", List.of()));
    }

    @Test
    void aCancelledOperationMakesRoomForTheNextBeforeItsRequestIsSent() {
      reading();
      step(new Input.Withdrawn());
      assertThat(last.reply()).isEqualTo(new Reply.WantWork());
      assertThat(last.effects()).isEmpty();
      work(SECOND, new Work.Restart());
      assertThat(sent().body()).isEqualTo(new Reboot("k"));
    }

    @Test
    void anOperationForTheNextSessionEndsThisOneWell() {
      inform();
      step(new Input.EmptyPost());
      Briefing justAdded =
          new Briefing(
              "k",
              "",
              path -> "xsd:string",
              Quirks.NONE,
              path -> List.of(),
              Optional.empty(),
              path -> true);
      Turn first = Programs.start(new Work.RemoveInstance("Device.X.1."), justAdded);
      step(new Input.Work(new Job(FIRST, first)));
      receive("100", Fault.of(9005, "Invalid parameter name"));
      assertThat(last.reply()).isEqualTo(new Reply.Empty());
      assertThat(last.effects()).hasAtLeastOneElementOfType(Effect.OperationCutOff.class);
      endsAs(SessionOutcome.COMPLETE);
    }

    @Test
    void theServerCanGiveItUp() {
      inform();
      step(new Input.Abandoned("The server stops."));
      assertThat(last.reply()).isEqualTo(new Reply.HttpError(503, "The server stops."));
      endsAs(SessionOutcome.FAILED);
    }

    @Test
    void nothingHappensAfterwards() {
      inform();
      step(new Input.EmptyPost());
      step(new Input.NoWork());
      State ended = state;
      for (Input input :
          List.of(
              new Input.TimedOut(),
              new Input.Superseded(),
              new Input.NoWork(),
              new Input.Malformed("x"),
              new Input.Abandoned("x"))) {
        assertThat(step(input).effects()).isEmpty();
        assertThat(state).isEqualTo(ended);
      }
      receive("1", new RebootResponse());
      assertThat(last.effects()).isEmpty();
    }

    @Test
    void workThatComesTooLateGoesBack() {
      inform();
      step(new Input.EmptyPost());
      step(new Input.Superseded());
      work(FIRST, new Work.Restart());
      assertThat(last.effects()).singleElement().isInstanceOf(Effect.OperationCutOff.class);
    }
  }
}
