package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.beckon.cwmp.event.EventCode;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.FileServer;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Firmware from the order to its end, also with devices that tell that badly (cpe-quirks 26). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirmwareDownloadTest {
  private static final String FILE_TYPE = "1 Firmware Upgrade Image";
  private static final String VERSION = "Device.DeviceInfo.SoftwareVersion";
  private static final String GUESSED = "it was taken for the only transfer that is open, `fw`";

  private Path data;
  private ServerProcess server;
  private FileServer files;
  private int devices;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    data = directory;
    server = ServerProcess.start(data, Fleets.options());
    files = FileServer.of("fw-9.8.7.bin");
  }

  @AfterAll
  void stop() {
    files.close();
    server.close();
  }

  @Test
  void endsWithTheTransferComplete() throws Exception {
    try (Fleet fleet = router()) {
      JsonNode transfer = ordered(fleet, "fw-9.8.7.bin");

      assertThat(transfer.path("state").asString()).isEqualTo("done");
      assertThat(transfer.path("words").asString()).isEqualTo("It ended well.");
      assertThat(fleet.device(0).value(VERSION)).contains("9.8.7");
      String table = CommandRun.of(data, "transfers", fleet.device(0).id()).out();
      assertThat(table.lines().toList().getFirst()).startsWith("ORDERED ").contains("  RESULT");
      assertThat(table.lines().toList().getLast())
          .contains("  download   fw   done ", FILE_TYPE)
          .endsWith("It ended well.");
    }
  }

  @Test
  void endsWithTheNewVersionWhereNoTransferCompleteComes() throws Exception {
    try (Fleet fleet = router("no-transfer-complete")) {
      JsonNode transfer = ordered(fleet, "fw-9.8.7.bin");

      assertThat(transfer.path("state").asString()).isEqualTo("done");
      assertThat(transfer.path("words").asString())
          .contains("SoftwareVersion 9.8.7", "no TransferComplete");
    }
  }

  @Test
  void endsWithATransferCompleteWithoutItsKey() throws Exception {
    try (Fleet fleet = router("no-command-key")) {
      assertThat(ordered(fleet, "fw-9.8.7.bin").path("state").asString()).isEqualTo("done");
      assertThat(notes(fleet)).contains("The transfer ``: ", GUESSED);
    }
  }

  @Test
  void endsWithATransferCompleteOfAnotherKey() throws Exception {
    try (Fleet fleet = router("other-command-key")) {
      assertThat(ordered(fleet, "fw-9.8.7.bin").path("state").asString()).isEqualTo("done");
      assertThat(notes(fleet)).contains("The transfer `4711`: ", GUESSED);
    }
  }

  @Test
  void failsInWordsWhereTheFileIsNotThere() throws Exception {
    try (Fleet fleet = router()) {
      JsonNode transfer = ordered(fleet, "other.bin");

      assertThat(transfer.path("state").asString()).isEqualTo("failed");
      assertThat(transfer.path("faultCode").asInt()).isEqualTo(9016);
      assertThat(CommandRun.of(data, "transfers", fleet.device(0).id()).out())
          .contains("  failed ", "It failed with fault 9016: The file is not there");
    }
  }

  @Test
  void isNoneYetOrOfNoDevice() throws Exception {
    try (Fleet fleet = router()) {
      CommandRun none = CommandRun.of(data, "transfers", fleet.device(0).id());
      assertThat(none.status()).isZero();
      assertThat(none.err()).contains("No transfers yet.");
    }
    assertThat(CommandRun.of(data, "transfers", "NOSUCH").status()).isEqualTo(1);
    assertThat(CommandRun.plain("transfers").status()).isEqualTo(2);
  }

  /** A router that the server knows and can poke. */
  private Fleet router(String... misbehaviours) throws Exception {
    List<Misbehaviour> ways =
        Stream.of(misbehaviours).map(name -> Misbehaviours.find(name).orElseThrow()).toList();
    devices++;
    Fleet fleet = Fleets.misbehaving(server.cwmpUrl(), devices, ways);
    fleet.informed().get(30, TimeUnit.SECONDS);
    String id = fleet.device(0).id();
    Fleets.awaitCommand(() -> CommandRun.of(data, "poke", id, "--wait", "5"));
    return fleet;
  }

  /** Orders a file and waits for the end of the session that the device has after fetching it. */
  private JsonNode ordered(Fleet fleet, String file) throws Exception {
    SimulatedDevice device = fleet.device(0);
    CompletableFuture<SessionReport> told = device.nextSession(FirmwareDownloadTest::isAfterwards);
    CommandRun call =
        CommandRun.of(
            data,
            "call",
            device.id(),
            "Download",
            "CommandKey=fw",
            "FileType=" + FILE_TYPE,
            "URL=" + files.url(file));
    assertThat(call.status()).as(call.err()).isZero();
    assertThat(call.out()).contains("Status=1");
    told.get(30, TimeUnit.SECONDS);

    JsonNode transfers = CommandRun.of(data, "transfers", device.id(), "--json").json();
    assertThat(transfers).hasSize(1);
    return transfers.get(0);
  }

  private static boolean isAfterwards(SessionReport report) {
    return report.failure().isEmpty()
        && report.events().stream()
            .anyMatch(event -> event.code().equals(EventCode.TRANSFER_COMPLETE));
  }

  /** What was noted of the latest sessions. */
  private String notes(Fleet fleet) {
    return CommandRun.of(data, "sessions", fleet.device(0).id(), "--json")
        .json()
        .findValues("notes")
        .toString();
  }
}
