package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AllQueuedTransfer;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.CancelTransferResponse;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.ChangeDUStateResponse;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DuOperation;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetAllQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetOptionsResponse;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Option;
import org.beckon.cwmp.rpc.QueuedTransfer;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleDownloadResponse;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.ScheduleInformResponse;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.SetVouchersResponse;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.transfer.TransferResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a CPE does for the methods of A.4.1. */
class OrdersTest {
  private static final String FIRMWARE = "1 Firmware Upgrade Image";
  private static final String URL = "http://files.example/fw.bin";
  private static final String UUID = "4f6b2c1a-0d3e-4a5b-8c7d-9e0f1a2b3c4d";

  private final Bench bench = Bench.settled();

  private static ScheduleDownload scheduled(String key, TimeWindow... windows) {
    return new ScheduleDownload(key, FIRMWARE, URL, "", "", 0, "", List.of(windows));
  }

  private static TimeWindow window(long start, long end, int retries) {
    return new TimeWindow(start, end, "1 At Any Time", "", retries);
  }

  private static Download download(String key, long delay) {
    return new Download(key, FIRMWARE, URL, "", "", 7, "fw.bin", delay, "", "");
  }

  @Test
  void informsWhenItWasAskedTo() {
    assertThat(bench.callAlone(new ScheduleInform(60, "a")))
        .isEqualTo(new ScheduleInformResponse());
    bench.callAlone(new ScheduleInform(60, "b"));
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(60));
    bench.clock.pass(Duration.ofSeconds(60));
    assertThat(bench.holdEmptySession().event())
        .containsExactly(
            Event.of("3 SCHEDULED"),
            new Event("M ScheduleInform", "a"),
            new Event("M ScheduleInform", "b"));
    bench.assertNothingDue();
  }

  @Test
  void fetchesAScheduledFileInItsWindow() {
    assertThat(bench.callAlone(scheduled("k", window(100, 200, 0))))
        .isEqualTo(new ScheduleDownloadResponse());
    bench.assertNothingDue();
    bench.clock.pass(Duration.ofSeconds(100));
    Work.Fetch fetch = (Work.Fetch) bench.cpe.takeDue().getFirst();
    assertThat(fetch.order().url()).isEqualTo(URL);
    bench.cpe.transferEnded(fetch.id(), new TransferResult.Fetched("", 7));
    bench.clock.pass(Bench.REBOOT);
    assertThat(bench.inform().event())
        .contains(Event.of("7 TRANSFER COMPLETE"), new Event("M ScheduleDownload", "k"));
    assertThat(((TransferComplete) Bench.body(bench.accept())).faultCode()).isZero();
  }

  @Test
  void triesAScheduledFileAgainAndThenInTheNextWindow() {
    bench.callAlone(scheduled("k", window(0, 60, 1), window(300, 400, 0)));
    fails(bench.cpe.takeDue());
    bench.assertNothingDue();
    bench.clock.pass(Duration.ofSeconds(5));
    fails(bench.cpe.takeDue());
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(300));
    bench.clock.pass(Duration.ofSeconds(295));
    fails(bench.cpe.takeDue());
    bench.inform();
    TransferComplete complete = (TransferComplete) Bench.body(bench.accept());
    assertThat(complete.commandKey()).isEqualTo("k");
    assertThat(complete.faultCode()).isEqualTo(9020);
  }

  private void fails(List<Work> due) {
    Work.Fetch fetch = (Work.Fetch) due.getFirst();
    bench.cpe.transferEnded(
        fetch.id(), new TransferResult.Failed(CpeFault.TRANSFER_SERVER_UNREACHABLE, "down"));
  }

  @Test
  void listsItsTransfersAndTakesThemBackUnlessTheyRun() {
    bench.callAlone(download("later", 500));
    bench.callAlone(download("now", 0));
    Work.Fetch running = (Work.Fetch) bench.cpe.takeDue().getFirst();
    assertThat(bench.callAlone(new GetQueuedTransfers()))
        .isEqualTo(
            new GetQueuedTransfersResponse(
                List.of(new QueuedTransfer("later", 1), new QueuedTransfer("now", 2))));
    assertThat(bench.callAlone(new GetAllQueuedTransfers()))
        .isEqualTo(
            new GetAllQueuedTransfersResponse(
                List.of(
                    new AllQueuedTransfer("later", 1, true, FIRMWARE, 7, "fw.bin"),
                    new AllQueuedTransfer("now", 2, true, FIRMWARE, 7, "fw.bin"))));
    assertThat(code(bench.callAlone(new CancelTransfer("now")))).isEqualTo(9021);
    assertThat(bench.callAlone(new CancelTransfer("later")))
        .isEqualTo(new CancelTransferResponse());
    assertThat(code(bench.callAlone(new CancelTransfer("later")))).isEqualTo(9001);
    assertThat(running.order().commandKey()).isEqualTo("now");
  }

  @Test
  void holdsThreeScheduledTransfersBesideThreeOthers() {
    for (int i = 0; i < 3; i++) {
      bench.callAlone(scheduled("s" + i, window(900, 1000, 0)));
      bench.callAlone(download("d" + i, 900));
    }
    assertThat(code(bench.callAlone(scheduled("s", window(900, 1000, 0))))).isEqualTo(9004);
    assertThat(code(bench.callAlone(download("d", 900)))).isEqualTo(9004);
  }

  @Test
  void changesDeploymentUnitsAndTellsHowItWent() {
    assertThat(
            bench.callAlone(
                new ChangeDUState(
                    List.of(
                        install("http://f.example/app-1.9.ipk", UUID),
                        install("http://f.example/app-1.9.ipk", UUID),
                        install("ftp://f.example/app.ipk", ""),
                        install("http://f.example/x", "no-uuid"),
                        new DuOperation.Update(UUID, "", "http://f.example/app-1.10.ipk", "", ""),
                        new DuOperation.Update(UUID, "", "http://f.example/app-1.2.ipk", "", ""),
                        new DuOperation.Uninstall(UUID, "", ""),
                        new DuOperation.Uninstall(UUID, "", "")),
                    "du-1")))
        .isEqualTo(new ChangeDUStateResponse());
    bench.assertNothingDue();
    bench.clock.pass(Duration.ofSeconds(2));
    assertThat(bench.inform().event())
        .containsExactly(
            Event.of("11 DU STATE CHANGE COMPLETE"), new Event("M ChangeDUState", "du-1"));
    DUStateChangeComplete complete = (DUStateChangeComplete) Bench.body(bench.accept());
    assertThat(complete.commandKey()).isEqualTo("du-1");
    assertThat(complete.results())
        .extracting(DuResult::faultCode)
        .containsExactly(0, 9026, 9013, 9022, 0, 9030, 0, 9028);
    assertThat(complete.results().getFirst().deploymentUnitRef())
        .isEqualTo("Device.SoftwareModules.DeploymentUnit.1.");
    assertThat(complete.results().get(4).version()).isEqualTo("1.10");
    assertThat(complete.results().get(6).currentState()).isEqualTo("Uninstalled");
    assertThat(bench.receive("2", new DUStateChangeCompleteResponse()))
        .isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.assertNothingDue();
  }

  private static DuOperation install(String url, String uuid) {
    return new DuOperation.Install(url, uuid, "", "", "");
  }

  @Test
  void takesVouchersAndShowsItsOptions() {
    String voucher =
        Base64.getEncoder()
            .encodeToString(
                "<Voucher><VSerialNum>7</VSerialNum><OptionIdent>Fax</OptionIdent></Voucher>"
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(bench.callAlone(new GetOptions(""))).isEqualTo(new GetOptionsResponse(List.of()));
    assertThat(bench.callAlone(new SetVouchers(List.of(voucher))))
        .isEqualTo(new SetVouchersResponse());
    assertThat(bench.callAlone(new GetOptions("Fax")))
        .isEqualTo(
            new GetOptionsResponse(
                List.of(new Option("Fax", 7, 3, 2, "2026-01-02T03:04:05Z", "", 0))));
    assertThat(code(bench.callAlone(new GetOptions("Phone")))).isEqualTo(9003);
  }

  @Test
  void echoesWhatItsVendorMethodIsGiven() {
    List<RawElement> arguments =
        List.of(RawElement.leaf("A", "1"), RawElement.of("B", List.of(RawElement.leaf("C", ""))));
    assertThat(bench.callAlone(new UnknownRequest("X_00D09E_Echo", arguments)))
        .isEqualTo(new UnknownResponse("X_00D09E_EchoResponse", arguments));
    assertThat(code(bench.callAlone(new UnknownRequest("X_00D09E_Other", arguments))))
        .isEqualTo(9000);
  }

  @Test
  void namesTheMethodsOfItsVersionAndNoOther() {
    assertThat(((GetRPCMethodsResponse) bench.callAlone(new GetRPCMethods())).methodList())
        .contains("ScheduleDownload", "ChangeDUState", "GetAllQueuedTransfers", "X_00D09E_Echo")
        .doesNotContain("Inform", "TransferComplete");
    Bench old = new Bench(CwmpVersion.V1_0);
    old.cpe.powerOn();
    old.holdEmptySession();
    assertThat(((GetRPCMethodsResponse) old.callAlone(new GetRPCMethods())).methodList())
        .contains("ScheduleInform", "GetQueuedTransfers", "X_00D09E_Echo")
        .doesNotContain("ScheduleDownload", "ChangeDUState", "GetAllQueuedTransfers");
  }

  static Stream<Arguments> refused() {
    String long33 = "k".repeat(33);
    String long257 = "u".repeat(257);
    return Stream.of(
        Arguments.of(new ScheduleInform(0, "k"), 9003),
        Arguments.of(new ScheduleInform(1, long33), 9003),
        Arguments.of(scheduled("k"), 9003),
        Arguments.of(scheduled("k", window(5, 5, 0)), 9003),
        Arguments.of(scheduled("k", window(0, 9, 0), window(8, 12, 0)), 9003),
        Arguments.of(scheduled("k", new TimeWindow(0, 9, "5 Never", "", 0)), 9003),
        Arguments.of(new Download("k", FIRMWARE, URL, long257, "", 0, "", 0, "", ""), 9003),
        Arguments.of(new Download("k", FIRMWARE, "gopher://f/", "", "", 0, "", 0, "", ""), 9013),
        Arguments.of(new ChangeDUState(List.of(), "k"), 9003),
        Arguments.of(
            new ChangeDUState(List.of(install("http://f/" + "x".repeat(1024), "")), "k"), 9003),
        Arguments.of(new SetVouchers(List.of()), 9003),
        Arguments.of(new SetVouchers(List.of("?")), 9003),
        Arguments.of(new GetOptions("o".repeat(65)), 9003));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatBreaksTheSpecification(AcsRequest<?> call, int code) {
    assertThat(code(bench.callAlone(call))).isEqualTo(code);
  }

  private static int code(Object answer) {
    return ((Fault) answer).code();
  }
}
