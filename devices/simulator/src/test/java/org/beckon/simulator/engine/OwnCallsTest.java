package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.AutonomousTransferCompleteResponse;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.KickedResponse;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.RequestDownloadResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that the CPE calls when it is told to. */
class OwnCallsTest {
  private static final AutonomousTransferComplete FETCHED =
      new AutonomousTransferComplete(
          "", "http://f/", true, "4 Vendor Log File", 1, "", 0, "", "", "");

  private final Bench bench = Bench.settled();

  static Stream<Arguments> calls() {
    return Stream.of(
        Arguments.of(
            FETCHED, new AutonomousTransferCompleteResponse(), "10 AUTONOMOUS TRANSFER COMPLETE"),
        Arguments.of(
            new RequestDownload("2 Web Content", List.of()),
            new RequestDownloadResponse(),
            "9 REQUEST DOWNLOAD"),
        Arguments.of(new Kicked("c", "", "", ""), new KickedResponse(""), "5 KICKED"),
        Arguments.of(
            new AutonomousDUStateChangeComplete(List.of()),
            new AutonomousDUStateChangeCompleteResponse(),
            "12 AUTONOMOUS DU STATE CHANGE COMPLETE"),
        Arguments.of(
            new GetRPCMethods(), new GetRPCMethodsResponse(List.of("Inform")), "2 PERIODIC"),
        Arguments.of(
            new UnknownRequest("X_00D09E_Hello", List.of()),
            new UnknownResponse("X_00D09E_HelloResponse", List.of()),
            "2 PERIODIC"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void areMadeInASessionWithTheirEventUntilTheyAreAnswered(
      CpeRequest<?> call, Response answer, String event) {
    assertThat(bench.cpe.callAcs(call)).isTrue();
    assertThat(Bench.codes(bench.inform())).containsExactly(event);
    assertThat(Bench.body(bench.accept())).isEqualTo(call);
    assertThat(bench.receive("2", answer)).isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.assertNothingDue();
  }

  @Test
  void areMadeAgainAfterASessionThatBrokeOff() {
    bench.cpe.callAcs(FETCHED);
    bench.inform();
    bench.accept();
    bench.fail();
    bench.clock.pass(Duration.ofSeconds(10));
    assertThat(Bench.codes(bench.inform())).containsExactly("10 AUTONOMOUS TRANSFER COMPLETE");
    assertThat(Bench.body(bench.accept())).isEqualTo(FETCHED);
  }

  @Test
  void areNotMadeAgainWhenTheAcsRefusesThem() {
    bench.cpe.callAcs(FETCHED);
    bench.inform();
    bench.accept();
    assertThat(bench.receive("2", Fault.of(8000, "Method not supported")))
        .isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.cpe.informNow();
    assertThat(Bench.codes(bench.inform())).containsExactly("2 PERIODIC");
  }

  /** AutonomousTransferCompletePolicy of the device's own model decides. */
  @Test
  void areNotMadeWhereTheAcsDoesNotWantThem() {
    Bench asked = new Bench(SmallModel.withPolicy(), new SplittableRandom(1));
    asked.cpe.powerOn();
    asked.holdEmptySession();
    String policy = "Device.ManagementServer.AutonomousTransferCompletePolicy.";

    assertThat(asked.cpe.callAcs(FETCHED)).isFalse();
    asked.cpe.setLocally(policy + "Enable", "1");
    assertThat(asked.cpe.callAcs(FETCHED)).isTrue();
    asked.cpe.setLocally(policy + "TransferTypeFilter", "Upload");
    assertThat(asked.cpe.callAcs(FETCHED)).isFalse();
    asked.cpe.setLocally(policy + "TransferTypeFilter", "Both");
    asked.cpe.setLocally(policy + "ResultTypeFilter", "Failure");
    assertThat(asked.cpe.callAcs(FETCHED)).isFalse();
    asked.cpe.setLocally(policy + "ResultTypeFilter", "Both");
    asked.cpe.setLocally(policy + "FileTypeFilter", "1 Firmware Upgrade Image");
    assertThat(asked.cpe.callAcs(FETCHED)).isFalse();
  }
}
