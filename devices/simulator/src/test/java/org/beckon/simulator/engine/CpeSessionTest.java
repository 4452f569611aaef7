package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.simulator.engine.transfer.TransferResult;
import org.junit.jupiter.api.Test;

class CpeSessionTest {
  private static final GetParameterValues READ =
      new GetParameterValues(List.of("Device.DeviceInfo.SoftwareVersion"));

  private final Bench bench = Bench.settled();

  private CpeSession begin() {
    bench.cpe.informNow();
    return bench.due();
  }

  private static Envelope held(String id, Message body) {
    return new Envelope(CwmpNamespace.V1_2, new Header(id, true, 0, "", ""), body);
  }

  private static Envelope free(String id, Message body) {
    return new Envelope(CwmpNamespace.V1_2, Header.withId(id), body);
  }

  private static void assertBroken(Step step) {
    assertThat(step).isInstanceOf(Step.Broken.class);
  }

  /** A CPE with a TransferComplete to say. */
  private void withTransferComplete() {
    bench.callAlone(new Upload("up", "2 Vendor Log File", "http://files.example/", "", "", 0));
    Work.Send send = (Work.Send) bench.cpe.takeDue().getFirst();
    bench.cpe.transferEnded(send.id(), new TransferResult.Sent());
  }

  @Test
  void answersWithTheIdOfTheRequest() {
    CpeSession session = begin();
    session.start();
    session.receive(free("1", new InformResponse(1)));
    Step.Send answer = (Step.Send) session.receive(free("acs-77", READ));
    assertThat(answer.envelope().header().id()).isEqualTo("acs-77");
    assertThat(answer.envelope().namespace()).isEqualTo(CwmpNamespace.V1_2);
    assertThat(answer.envelope().body()).isInstanceOf(GetParameterValuesResponse.class);
  }

  @Test
  void namesItsMethods() {
    bench.cpe.informNow();
    bench.open();
    GetRPCMethodsResponse methods = (GetRPCMethodsResponse) bench.call(new GetRPCMethods());
    assertThat(methods.methodList())
        .containsExactlyInAnyOrder(
            "GetRPCMethods",
            "SetParameterValues",
            "GetParameterValues",
            "GetParameterNames",
            "SetParameterAttributes",
            "GetParameterAttributes",
            "AddObject",
            "DeleteObject",
            "Reboot",
            "FactoryReset",
            "ScheduleInform",
            "ScheduleDownload",
            "CancelTransfer",
            "GetQueuedTransfers",
            "GetAllQueuedTransfers",
            "ChangeDUState",
            "SetVouchers",
            "GetOptions",
            "X_00D09E_Echo",
            "Download",
            "Upload");
  }

  @Test
  void refusesAMethodItDoesNotKnow() {
    bench.cpe.informNow();
    bench.open();
    Step.Send answer =
        (Step.Send) bench.receive("9", new UnknownRequest("X_ACME_Dance", List.of()));
    assertThat(((Fault) answer.envelope().body()).code()).isEqualTo(9000);
    assertThat(answer.envelope().header().id()).isEqualTo("9");
    bench.end();
  }

  @Test
  void saysNothingOfItsOwnWhileHeld() {
    withTransferComplete();
    CpeSession session = bench.due();
    session.start();
    assertThat(session.receive(held("1", new InformResponse(1))))
        .isInstanceOf(Step.SendEmpty.class);
    assertThat(Bench.body(session.receive(held("a", READ))))
        .isInstanceOf(GetParameterValuesResponse.class);
    // An empty answer ends the hold, and the CPE says what it had to say.
    assertThat(Bench.body(session.receiveEmpty())).isInstanceOf(TransferComplete.class);
    assertThat(session.receive(free("2", new TransferCompleteResponse())))
        .isInstanceOf(Step.SendEmpty.class);
    assertThat(session.receiveEmpty()).isInstanceOf(Step.Finished.class);
  }

  @Test
  void yieldsOnceMoreAfterAHoldEvenWithNothingToSay() {
    CpeSession session = begin();
    session.start();
    assertThat(session.receive(held("1", new InformResponse(1))))
        .isInstanceOf(Step.SendEmpty.class);
    assertThat(session.receiveEmpty()).isInstanceOf(Step.SendEmpty.class);
    assertThat(session.receiveEmpty()).isInstanceOf(Step.Finished.class);
  }

  @Test
  void answersARequestThatCameInsteadOfTheResponse() {
    withTransferComplete();
    CpeSession session = bench.due();
    session.start();
    assertThat(Bench.body(session.receive(free("1", new InformResponse(1)))))
        .isInstanceOf(TransferComplete.class);
    assertThat(Bench.body(session.receive(free("a", READ))))
        .isInstanceOf(GetParameterValuesResponse.class);
    assertThat(session.receive(free("2", new TransferCompleteResponse())))
        .isInstanceOf(Step.SendEmpty.class);
    assertThat(session.receiveEmpty()).isInstanceOf(Step.Finished.class);
  }

  @Test
  void repeatsARequestWhenTheAcsAsksItTo() {
    CpeSession session = begin();
    Inform inform = (Inform) Bench.body(session.start());
    for (int i = 0; i < 3; i++) {
      assertThat(Bench.body(session.receive(free("1", Fault.of(8005, "Retry request")))))
          .isEqualTo(inform);
    }
    assertBroken(session.receive(free("1", Fault.of(8005, "Retry request"))));
  }

  @Test
  void goesOnAfterARepeatedRequest() {
    CpeSession session = begin();
    session.start();
    session.receive(free("1", Fault.of(8005, "Retry request")));
    assertThat(session.receive(free("1", new InformResponse(1))))
        .isInstanceOf(Step.SendEmpty.class);
    assertThat(session.isOpen()).isTrue();
  }

  @Test
  void failsWhenTheInformIsRefused() {
    CpeSession session = begin();
    session.start();
    assertBroken(session.receive(free("1", Fault.of(8001, "Request denied"))));
    assertThat(session.isOpen()).isFalse();
  }

  @Test
  void failsWhenTheAcsBreaksTheRules() {
    CpeSession early = begin();
    early.start();
    assertBroken(early.receive(free("a", READ)));
    early.close();

    CpeSession silent = begin();
    silent.start();
    assertBroken(silent.receiveEmpty());
    silent.close();

    CpeSession otherId = begin();
    otherId.start();
    assertBroken(otherId.receive(free("17", new InformResponse(1))));
    otherId.close();

    CpeSession otherAnswer = begin();
    otherAnswer.start();
    assertBroken(otherAnswer.receive(free("1", new TransferCompleteResponse())));
    otherAnswer.close();

    CpeSession unasked = begin();
    unasked.start();
    unasked.receive(free("1", new InformResponse(1)));
    assertBroken(unasked.receive(free("2", new RebootResponse())));
    unasked.close();
  }

  @Test
  void takesAResponseWithoutId() {
    CpeSession session = begin();
    session.start();
    assertThat(session.receive(free("", new InformResponse(1)))).isInstanceOf(Step.SendEmpty.class);
  }
}
