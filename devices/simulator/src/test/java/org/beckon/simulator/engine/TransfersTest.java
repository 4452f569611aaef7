package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.transfer.TransferResult;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private static final String FIRMWARE = "1 Firmware Upgrade Image";
  private static final String CONFIGURATION = "3 Vendor Configuration File";
  private static final String UNKNOWN_TIME = "0001-01-01T00:00:00Z";
  private static final String VERSION = "Device.DeviceInfo.SoftwareVersion";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";

  private final Bench bench = Bench.settled();

  private static Download download(String key, String type, String url, long size, long delay) {
    return new Download(key, type, url, "u", "p", size, "", delay, "", "");
  }

  private static Download firmware(String key) {
    return download(key, FIRMWARE, "http://files.example/fw.bin", 0, 0);
  }

  private static Upload upload(String type) {
    return new Upload("up", type, "http://files.example/put", "", "", 0);
  }

  private Work.Fetch fetch() {
    List<Work> work = bench.cpe.takeDue();
    assertThat(work).hasSize(1);
    return (Work.Fetch) work.getFirst();
  }

  private int refusal(Download order) {
    return ((Fault) bench.callAlone(order)).code();
  }

  /** Opens the due session; gives the Inform and what the CPE says after it. */
  private record Opening(Inform inform, Message then) {}

  private Opening opening() {
    Inform inform = bench.inform();
    return new Opening(inform, Bench.body(bench.accept()));
  }

  @Test
  void firmwareIsFetchedAfterTheSessionAndToldAfterTheReboot() {
    bench.cpe.informNow();
    bench.open();
    assertThat(bench.call(firmware("fw-1")))
        .isEqualTo(new DownloadResponse(1, UNKNOWN_TIME, UNKNOWN_TIME));
    bench.assertNothingDue();
    bench.end();

    Work.Fetch fetch = fetch();
    assertThat(fetch.order().url()).isEqualTo("http://files.example/fw.bin");
    bench.clock.pass(Duration.ofSeconds(8));
    bench.cpe.transferEnded(fetch.id(), new TransferResult.Fetched("", 4_000_000));
    assertThat(bench.cpe.isOn()).isFalse();
    bench.clock.pass(Bench.REBOOT);

    Opening opening = opening();
    assertThat(opening.inform().event())
        .containsExactly(
            Event.of("1 BOOT"),
            Event.of("4 VALUE CHANGE"),
            Event.of("7 TRANSFER COMPLETE"),
            new Event("M Download", "fw-1"));
    assertThat(opening.inform().parameterList())
        .contains(ParameterValue.of(VERSION, "1.0.4", ValueType.STRING));
    assertThat(opening.then())
        .isEqualTo(
            new TransferComplete("fw-1", 0, "", "2026-01-02T03:04:05Z", "2026-01-02T03:04:13Z"));
    assertThat(bench.receive("2", new TransferCompleteResponse()))
        .isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.assertNothingDue();
    bench.cpe.informNow();
    assertThat(Bench.codes(bench.inform())).containsExactly("2 PERIODIC");
  }

  @Test
  void theVersionInTheFileNameIsTheNewOne() {
    bench.callAlone(download("k", FIRMWARE, "http://files.example/gw1-2.5.0.bin?x=9.9", 0, 0));
    bench.cpe.transferEnded(fetch().id(), new TransferResult.Fetched("", 1));
    assertThat(bench.cpe.value(VERSION)).contains("2.5.0");
  }

  @Test
  void waitsForTheDelay() {
    bench.callAlone(download("k", FIRMWARE, "http://files.example/fw.bin", 0, 90));
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(90));
    bench.clock.pass(Duration.ofSeconds(89));
    bench.assertNothingDue();
    bench.clock.pass(Duration.ofSeconds(1));
    assertThat(fetch().order().commandKey()).isEqualTo("k");
  }

  @Test
  void aFailureIsToldWithItsCode() {
    bench.callAlone(firmware("fw-2"));
    bench.cpe.transferEnded(
        fetch().id(),
        new TransferResult.Failed(CpeFault.TRANSFER_AUTHENTICATION_FAILURE, "HTTP status 401"));
    Opening opening = opening();
    assertThat(Bench.codes(opening.inform())).containsExactly("7 TRANSFER COMPLETE", "M Download");
    TransferComplete told = (TransferComplete) opening.then();
    assertThat(told.faultCode()).isEqualTo(9012);
    assertThat(told.commandKey()).isEqualTo("fw-2");
    assertThat(told.completeTime()).isEqualTo(UNKNOWN_TIME);
    assertThat(bench.cpe.value(VERSION)).contains("1.0.3");
    assertThat(bench.cpe.isOn()).isTrue();
  }

  @Test
  void aFileOfAnotherLengthIsCorrupted() {
    bench.callAlone(download("k", FIRMWARE, "http://files.example/fw.bin", 1000, 0));
    bench.cpe.transferEnded(fetch().id(), new TransferResult.Fetched("", 999));
    assertThat(((TransferComplete) opening().then()).faultCode()).isEqualTo(9018);
    assertThat(bench.cpe.value(VERSION)).contains("1.0.3");
  }

  @Test
  void anEmptyFileIsCorrupted() {
    bench.callAlone(download("k", CONFIGURATION, "http://files.example/c", 0, 0));
    bench.cpe.transferEnded(fetch().id(), new TransferResult.Fetched("", 0));
    assertThat(((TransferComplete) opening().then()).faultCode()).isEqualTo(9018);
  }

  @Test
  void aConfigurationFileSetsWhatItNamesAndNeedsNoReboot() {
    bench.callAlone(download("c", CONFIGURATION, "http://files.example/c.cfg", 0, 0));
    String file =
        """
        # a comment
        Device.WiFi.Radio.1.Channel=11
        Device.WiFi.Radio.1.Enable=neither
        Device.DeviceInfo.SoftwareVersion=9
        something else
        """;
    bench.cpe.transferEnded(fetch().id(), new TransferResult.Fetched(file, file.length()));
    assertThat(bench.cpe.isOn()).isTrue();
    assertThat(bench.cpe.value(CHANNEL)).contains("11");
    assertThat(bench.cpe.value("Device.WiFi.Radio.1.Enable")).contains("true");
    assertThat(bench.cpe.value(VERSION)).contains("1.0.3");
    assertThat(((TransferComplete) opening().then()).faultCode()).isZero();
  }

  @Test
  void anUploadedConfigurationRestoresTheDevice() {
    assertThat(bench.callAlone(upload(CONFIGURATION + " 1")))
        .isEqualTo(new UploadResponse(1, UNKNOWN_TIME, UNKNOWN_TIME));
    Work.Send send = (Work.Send) bench.cpe.takeDue().getFirst();
    assertThat(send.content())
        .contains("\nDevice.WiFi.Radio.1.Channel=6\n")
        .doesNotContain("secret")
        .doesNotContain("SoftwareVersion");
    bench.cpe.transferEnded(send.id(), new TransferResult.Sent());
    Opening opening = opening();
    assertThat(opening.inform().event())
        .containsExactly(Event.of("7 TRANSFER COMPLETE"), new Event("M Upload", "up"));
    bench.receive("2", new TransferCompleteResponse());
    bench.end();

    bench.cpe.setLocally(CHANNEL, "1");
    bench.callAlone(download("c", CONFIGURATION, "http://files.example/c.cfg", 0, 0));
    bench.cpe.transferEnded(
        fetch().id(), new TransferResult.Fetched(send.content(), send.content().length()));
    assertThat(bench.cpe.value(CHANNEL)).contains("6");
  }

  @Test
  void theLogIsNotTheConfiguration() {
    bench.callAlone(upload("4 Vendor Log File 1"));
    Work.Send send = (Work.Send) bench.cpe.takeDue().getFirst();
    assertThat(send.content()).isNotEmpty().doesNotContain("Channel=");
  }

  @Test
  void wrongOrdersAreRefused() {
    assertThat(refusal(download("k", "9 Nothing", "http://f.example/", 0, 0))).isEqualTo(9003);
    assertThat(refusal(download("k", FIRMWARE, "tftp://f.example/x", 0, 0))).isEqualTo(9013);
    assertThat(refusal(download("k", FIRMWARE, "no url", 0, 0))).isEqualTo(9003);
    assertThat(refusal(download("k", FIRMWARE, "/path", 0, 0))).isEqualTo(9003);
    assertThat(refusal(download("k".repeat(33), FIRMWARE, "http://f.example/", 0, 0)))
        .isEqualTo(9003);
    assertThat(((Fault) bench.callAlone(upload("9 Nothing"))).code()).isEqualTo(9003);
    bench.assertNothingDue();
  }

  @Test
  void threeTransfersAreQueuedAndNoMore() {
    bench.cpe.informNow();
    bench.open();
    for (String key : List.of("a", "b", "c")) {
      assertThat(bench.call(firmware(key))).isInstanceOf(DownloadResponse.class);
    }
    assertThat(((Fault) bench.call(firmware("d"))).code()).isEqualTo(9004);
    bench.end();
    assertThat(bench.cpe.takeDue()).hasSize(3);
  }

  @Test
  void transfersWithTheSameKeyAreToldEach() {
    bench.cpe.informNow();
    bench.open();
    bench.call(firmware("same"));
    bench.call(firmware("same"));
    bench.end();
    for (Work work : bench.cpe.takeDue()) {
      bench.cpe.transferEnded(
          ((Work.Fetch) work).id(), new TransferResult.Failed(CpeFault.TRANSFER_FAILURE, ""));
    }
    Inform inform = bench.inform();
    assertThat(inform.event())
        .containsExactly(
            Event.of("7 TRANSFER COMPLETE"),
            new Event("M Download", "same"),
            new Event("M Download", "same"));
    assertThat(Bench.body(bench.accept())).isInstanceOf(TransferComplete.class);
    assertThat(Bench.body(bench.receive("2", new TransferCompleteResponse())))
        .isInstanceOf(TransferComplete.class);
    assertThat(bench.receive("3", new TransferCompleteResponse()))
        .isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.assertNothingDue();
  }

  @Test
  void isToldAgainUntilTheAcsConfirmsIt() {
    bench.callAlone(firmware("fw"));
    bench.cpe.transferEnded(fetch().id(), new TransferResult.Failed(CpeFault.TRANSFER_FAILURE, ""));
    assertThat(opening().then()).isInstanceOf(TransferComplete.class);
    bench.fail();
    bench.clock.pass(Duration.ofSeconds(10));

    assertThat(opening().then()).isInstanceOf(TransferComplete.class);
    assertThat(bench.receive("2", Fault.of(8001, "Request denied")))
        .isInstanceOf(Step.SendEmpty.class);
    bench.end();
    bench.assertNothingDue();

    bench.cpe.informNow();
    Inform inform = bench.inform();
    assertThat(Bench.codes(inform))
        .containsExactly("2 PERIODIC", "7 TRANSFER COMPLETE", "M Download");
    assertThat(Bench.body(bench.receive("1", new InformResponse(1))))
        .isInstanceOf(TransferComplete.class);
  }

  @Test
  void aFactoryResetForgetsTransfers() {
    bench.callAlone(firmware("fw"));
    Work.Fetch running = fetch();
    bench.callAlone(new FactoryReset());
    bench.clock.pass(Bench.REBOOT);
    bench.cpe.transferEnded(running.id(), new TransferResult.Fetched("", 1));
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("0 BOOTSTRAP", "1 BOOT");
    assertThat(bench.cpe.value(VERSION)).contains("1.0.3");
  }
}
