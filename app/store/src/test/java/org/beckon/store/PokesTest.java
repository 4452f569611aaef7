package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beckon.store.Samples.NOON;
import static org.beckon.store.Samples.device;
import static org.beckon.store.Samples.key;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.store.PokeStore;
import org.beckon.acs.store.Stores;
import org.beckon.acs.store.memory.InMemoryStores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every implementation promises of pokes. */
class PokesTest {
  private static final Cause BUSY = Cause.of(CauseCode.BUSY);

  @TempDir private Path folder;

  enum Kind {
    MEMORY,
    H2
  }

  private Stores open(Kind kind) {
    return switch (kind) {
      case MEMORY -> new InMemoryStores();
      case H2 -> TestStores.at(folder);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aPokeIsKeptWhole(Kind kind) {
    PokeTrace success =
        new PokeTrace(
            key("A"),
            Via.UDP,
            NOON,
            PokeTrace.Result.INFORM,
            List.of(
                PokeStep.of(Via.HTTP, StepKind.DROPPED, Duration.ofNanos(1_234)),
                PokeStep.failed(Via.HTTP, Duration.ofNanos(1_234_567), BUSY),
                PokeStep.of(Via.UDP, StepKind.SENT, Duration.ofMillis(2), "1", "<nowhere>"),
                PokeStep.of(Via.UDP, StepKind.INFORM, Duration.ofMillis(9), "7")),
            Optional.of(Duration.ofMillis(9)),
            List.of(new Failure(Via.HTTP, PokeTrace.Result.FAILED, BUSY)),
            Optional.empty());
    try (Stores stores = open(kind)) {
      stores.pokes().append(success);
      stores.pokes().append(failure("A", 1));

      assertThat(stores.pokes().recent(key("A"), 10)).containsExactly(failure("A", 1), success);
      assertThat(stores.pokes().recent(key("A"), 1)).containsExactly(failure("A", 1));
      assertThat(stores.pokes().recent(key("B"), 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLatestOfEachDeviceIsKnownAtStart(Kind kind) {
    try (Stores stores = open(kind)) {
      stores.pokes().append(failure("A", 1));
      stores.pokes().append(failure("A", 2));
      stores.pokes().append(failure("B", 3));

      assertThat(stores.pokes().latest())
          .containsExactlyInAnyOrder(failure("A", 2), failure("B", 3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheNewestAreKept(Kind kind) {
    try (Stores stores = open(kind)) {
      for (int i = 0; i < PokeStore.KEPT + 5; i++) {
        stores.pokes().append(failure("A", i));
      }
      stores.pokes().append(failure("B", 1));

      List<PokeTrace> kept = stores.pokes().recent(key("A"), 1000);
      assertThat(kept).hasSize(PokeStore.KEPT);
      assertThat(kept.getLast()).isEqualTo(failure("A", 5));
      assertThat(stores.pokes().recent(key("B"), 10)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForgottenDeviceTakesItsPokesAlong(Kind kind) {
    try (Stores stores = open(kind)) {
      stores.devices().save(device("A"));
      stores.pokes().append(failure("A", 1));
      stores.pokes().append(failure("B", 1));

      stores.devices().delete(key("A"));

      assertThat(stores.pokes().recent(key("A"), 10)).isEmpty();
      assertThat(stores.pokes().recent(key("B"), 10)).hasSize(1);
    }
  }

  private static PokeTrace failure(String serial, int second) {
    return new PokeTrace(
        key(serial),
        Via.HTTP,
        NOON.plusSeconds(second),
        PokeTrace.Result.UNREACHABLE,
        List.of(),
        Optional.empty(),
        List.of(
            new Failure(
                Via.HTTP,
                PokeTrace.Result.UNREACHABLE,
                Cause.of(CauseCode.SILENT, "192.0.2.1:7547")),
            new Failure(
                Via.UDP,
                PokeTrace.Result.UNREACHABLE,
                Cause.of(CauseCode.BINDING_EXPIRED, "192.0.2.1:1", "600", "60"))),
        Optional.of(NOON.plusSeconds(300)));
  }
}
