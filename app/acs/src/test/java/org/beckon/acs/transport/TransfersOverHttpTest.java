package org.beckon.acs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Work;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;
import org.beckon.cwmp.call.Argument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CPE comes back with other firmware and announces a TransferComplete (cpe-quirks 26). */
class TransfersOverHttpTest {
  private final ServerFixture server = new ServerFixture(CpeAuth.NONE, settings -> settings);

  @AfterEach
  void close() {
    server.close();
  }

  @BeforeEach
  void orderFirmware() throws Exception {
    List<Argument> arguments =
        List.of(
            new Argument("CommandKey", "k"),
            new Argument("FileType", "1 Firmware Upgrade Image"),
            new Argument("URL", "http://files/fw-2.0.bin"));
    server
        .acs
        .operations()
        .enqueue(ServerFixture.KEY, new Work.Call("Download", arguments), "test");
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.inform()).cookie();
      String asked = cpe.post(cookie, "").body();
      assertThat(cpe.post(cookie, Envelopes.downloadLater(Envelopes.idOf(asked))).status())
          .isEqualTo(204);
    }
    server.awaitEnd();
    assertThat(transfer().state()).isEqualTo(TransferState.OPEN);
  }

  private Transfer transfer() {
    List<Transfer> all = server.acs.transfers().of(ServerFixture.KEY);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** What the session that ends next says of transfers. */
  private List<String> notesOfTransfers() throws InterruptedException {
    return server.awaitEnd().notes().stream()
        .filter(note -> note.startsWith("The transfer "))
        .toList();
  }

  @Test
  void neverSendsItAndIsDoneByItsSoftwareVersion() throws Exception {
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.informOfInstalled("2.0")).cookie();
      assertThat(transfer().state()).as("it may still come").isEqualTo(TransferState.OPEN);
      assertThat(cpe.post(cookie, "").status()).isEqualTo(204);
    }

    assertThat(notesOfTransfers())
        .singleElement()
        .asString()
        .contains("`k`", "SoftwareVersion 2.0", "no TransferComplete");
    assertThat(transfer().state()).isEqualTo(TransferState.DONE);
  }

  @Test
  void neverSendsItAndStaysOpenWithTheSoftwareVersionOfBefore() throws Exception {
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.informOfInstalled("1.0")).cookie();
      assertThat(cpe.post(cookie, "").status()).isEqualTo(204);
    }
    server.awaitEnd();

    assertThat(transfer().state()).isEqualTo(TransferState.OPEN);
  }

  @Test
  void sendsItAndIsDoneByThat() throws Exception {
    try (RawHttp cpe = server.connect()) {
      String cookie = cpe.post(Envelopes.informOfInstalled("2.0")).cookie();
      cpe.post(cookie, Envelopes.transferComplete("7"));
      assertThat(cpe.post(cookie, "").status()).isEqualTo(204);
    }

    assertThat(notesOfTransfers()).containsExactly("The transfer `k`: It ended well.");
    assertThat(transfer().state()).isEqualTo(TransferState.DONE);
    assertThat(transfer().words()).isEqualTo("It ended well.");
  }

  /** TR-069 3.7.1.5: what a session that failed announced is announced again. */
  @Test
  void isCutOffAndSendsItInTheNextSessionWithoutBeingLate() throws Exception {
    try (RawHttp cpe = server.connect()) {
      cpe.post(Envelopes.informOfInstalled("2.0"));
      String again = cpe.post(Envelopes.informOfInstalled("2.0")).cookie();
      SessionSummary older = server.awaitEnd();
      assertThat(older.outcome()).isEqualTo(SessionOutcome.SUPERSEDED);
      assertThat(transfer().state()).isEqualTo(TransferState.OPEN);
      cpe.post(again, Envelopes.transferComplete("7"));
      assertThat(cpe.post(again, "").status()).isEqualTo(204);
    }

    assertThat(notesOfTransfers()).containsExactly("The transfer `k`: It ended well.");
  }
}
