package org.beckon.acs.transfer.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.store.TransferStore;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.TransferComplete;
import org.junit.jupiter.api.Test;

/** cpe-quirks 26 */
class TransferBookTest {
  private static final DeviceKey DEVICE = new DeviceKey("00D09E-GW1-SN1");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Instant now = NOON;
  private final TransferStore store = new InMemoryStores().transfers();
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
  private TransferBook book = new TransferBook(store, clock);

  private void order(long operation, String key, String fileType) {
    book.ordered(
        DEVICE,
        new OperationId(operation),
        new Learned.TransferOrdered(
            true, key, fileType, "http://u:secret@f/a", Duration.ofHours(1)),
        "1.0");
  }

  private static TransferComplete complete(String key, int code) {
    return new TransferComplete(key, code, "", "", "");
  }

  private static Inform inform(String... events) {
    return new Inform(
        new DeviceId("Acme", "00D09E", "GW1", "SN1"),
        Arrays.stream(events).map(Event::of).toList(),
        1,
        "",
        0,
        List.of());
  }

  private TransferState state(long operation) {
    return book.of(DEVICE).stream()
        .filter(one -> one.operation().number() == operation)
        .map(Transfer::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isOpenUntilItsTransferCompleteComes() {
    order(1, "a", "2 Web Content");
    order(2, "b", "2 Web Content");
    assertThat(state(1)).isEqualTo(TransferState.OPEN);
    assertThat(book.of(DEVICE).getFirst().url()).doesNotContain("secret");

    assertThat(book.completed(DEVICE, complete("a", 0)))
        .isEqualTo("The transfer `a`: It ended well.");
    assertThat(book.completed(DEVICE, complete("b", 9016)))
        .isEqualTo(
            "The transfer `b`: It failed with fault 9016: The file is not there or may not be"
                + " read.");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(state(2)).isEqualTo(TransferState.FAILED);
  }

  @Test
  void anOpenOneIsKnownAfterTheServerWasStartedAgain() {
    order(1, "a", "1 Firmware Upgrade Image");
    order(2, "b", "2 Web Content");
    book.completed(DEVICE, complete("b", 0));
    book = new TransferBook(store, clock);

    assertThat(book.informed(DEVICE, inform("1 BOOT"), "2.0")).hasSize(1);
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(book.informed(DEVICE, inform("1 BOOT"), "3.0")).isEmpty();
  }

  @Test
  void anOrderThatIsCarriedOutOnceMoreIsStillOne() {
    order(1, "a", "2 Web Content");
    order(1, "a", "2 Web Content");
    assertThat(book.completed(DEVICE, complete("", 0))).contains("the only transfer");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(book.completed(DEVICE, complete("", 0))).contains("Nothing is known");
  }

  @Test
  void nothingIsLeftOfADeviceThatWasForgotten() {
    InMemoryStores stores = new InMemoryStores();
    book = new TransferBook(stores.transfers(), clock);
    order(1, "a", "2 Web Content");
    stores.devices().delete(DEVICE);
    book.forget(DEVICE);

    assertThat(book.informed(DEVICE, inform("0 BOOTSTRAP"), "1.0")).isEmpty();
    assertThat(stores.transfers().open()).isEmpty();
  }

  @Test
  void twoOfTheSameKeyAreAnsweredOneByOne() {
    order(1, "a", "2 Web Content");
    order(2, "a", "2 Web Content");
    book.completed(DEVICE, complete("a", 0));
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(state(2)).isEqualTo(TransferState.OPEN);
  }

  @Test
  void theOnlyOpenOneIsMeantWhenTheKeyIsEmptyOrUnknown() {
    order(1, "a", "2 Web Content");
    assertThat(book.completed(DEVICE, complete("", 0))).contains("the only transfer");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    order(2, "b", "2 Web Content");
    assertThat(book.completed(DEVICE, complete("zzz", 9010))).contains("`b`");
    assertThat(state(2)).isEqualTo(TransferState.FAILED);
    assertThat(book.completed(DEVICE, complete("zzz", 0))).contains("Nothing is known");
  }

  @Test
  void noneIsGuessedWhenSeveralAreOpen() {
    order(1, "a", "2 Web Content");
    order(2, "b", "2 Web Content");
    assertThat(book.completed(DEVICE, complete("", 0))).contains("several");
    assertThat(state(1)).isEqualTo(TransferState.OPEN);
    assertThat(state(2)).isEqualTo(TransferState.OPEN);
  }

  @Test
  void aNewSoftwareVersionAfterARestartEndsAFirmwareDownload() {
    order(1, "a", "1 Firmware Upgrade Image");
    order(2, "b", "2 Web Content");
    assertThat(book.informed(DEVICE, inform("2 PERIODIC"), "2.0")).isEmpty();
    assertThat(book.informed(DEVICE, inform("1 BOOT"), "1.0")).isEmpty();
    assertThat(book.informed(DEVICE, inform("1 BOOT", "7 TRANSFER COMPLETE"), "2.0")).isEmpty();
    assertThat(book.informed(DEVICE, inform("1 BOOT"), "2.0"))
        .singleElement()
        .asString()
        .contains("`a`", "SoftwareVersion 2.0", "no TransferComplete");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(state(2)).isEqualTo(TransferState.OPEN);
    assertThat(book.completed(DEVICE, complete("a", 9018))).endsWith("It comes late.");
    assertThat(state(1)).isEqualTo(TransferState.FAILED);
  }

  @Test
  void anAnnouncedTransferCompleteThatNeverCameLeavesTheNewSoftwareVersion() {
    order(1, "a", "1 Firmware Upgrade Image");
    order(2, "b", "2 Web Content");
    Inform inform = inform("1 BOOT", "7 TRANSFER COMPLETE");
    assertThat(book.informed(DEVICE, inform, "2.0")).isEmpty();
    assertThat(state(1)).isEqualTo(TransferState.OPEN);
    assertThat(book.keptSilent(DEVICE, inform, "2.0"))
        .singleElement()
        .asString()
        .contains("`a`", "SoftwareVersion 2.0", "no TransferComplete");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
    assertThat(state(2)).isEqualTo(TransferState.OPEN);
  }

  @Test
  void afterBootstrapTheOpenOnesAreLost() {
    order(1, "a", "2 Web Content");
    order(2, "b", "1 Firmware Upgrade Image");
    assertThat(book.informed(DEVICE, inform("0 BOOTSTRAP", "1 BOOT"), "2.0")).hasSize(2);
    assertThat(state(1)).isEqualTo(TransferState.LOST);
    assertThat(state(2)).isEqualTo(TransferState.DONE);
  }

  @Test
  void isGivenUpInWordsAndTakenBackWhenItIsOnlyLate() {
    order(1, "a", "2 Web Content");
    now = NOON.plus(Duration.ofHours(25));
    assertThat(state(1)).isEqualTo(TransferState.OPEN);
    now = now.plusSeconds(1);
    assertThat(state(1)).isEqualTo(TransferState.TIMED_OUT);
    assertThat(book.of(DEVICE).getFirst().words()).contains("within 24 hours");
    assertThat(book.completed(DEVICE, complete("a", 0))).endsWith("It comes late.");
    assertThat(state(1)).isEqualTo(TransferState.DONE);
  }

  @Test
  void canBeCancelled() {
    order(1, "a", "2 Web Content");
    order(2, "b", "2 Web Content");
    book.cancelled(DEVICE, "a");
    assertThat(state(1)).isEqualTo(TransferState.CANCELLED);
    assertThat(state(2)).isEqualTo(TransferState.OPEN);
  }
}
