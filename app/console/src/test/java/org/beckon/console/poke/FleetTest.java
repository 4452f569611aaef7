package org.beckon.console.poke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.junit.jupiter.api.Test;

/** Many devices poked some at a time. */
class FleetTest {
  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final List<String> progress = new ArrayList<>();
  private final List<DeviceKey> devices =
      IntStream.range(0, 40).mapToObj(i -> new DeviceKey("00D09E-N" + i)).toList();
  private final Fleet fleet =
      new Fleet(desk.context.pokes(), devices, Optional.empty(), desk.texts);

  @Test
  void pokesSomeAtATimeAndTellsHowFarItIs() {
    CompletableFuture<List<PokeModel>> all = fleet.go((part, words) -> progress.add(words));
    assertThat(acs.poked()).hasSize(Fleet.AT_ONCE);

    acs.informed(devices.getFirst());
    assertThat(acs.poked()).hasSize(Fleet.AT_ONCE + 1);
    assertThat(progress).containsExactly("1 of 40");

    devices.stream().skip(1).forEach(acs::informed);
    assertThat(all.join()).hasSize(40);
    assertThat(progress).last().isEqualTo("40 of 40");
  }

  @Test
  void countsThoseThatDidNotCallIn() {
    acs.answerPokes(
        device ->
            device.text().endsWith("9") ? FakeAcs.unreachable(device) : FakeAcs.inform(device));

    List<PokeModel> over = fleet.go((part, words) -> progress.add(words)).join();

    assertThat(over).hasSize(40);
    assertThat(progress).last().isEqualTo("40 of 40, 4 did not call in");
  }

  @Test
  void beginsNoMoreWhenItIsStopped() {
    CompletableFuture<List<PokeModel>> all = fleet.go((part, words) -> {});
    fleet.stop();
    devices.stream().limit(Fleet.AT_ONCE).forEach(acs::informed);

    assertThat(all.join()).hasSize(Fleet.AT_ONCE);
    assertThat(acs.poked()).hasSize(Fleet.AT_ONCE);
    assertThat(all.join())
        .allSatisfy(
            poke ->
                assertThat(poke.stateProperty().get())
                    .isInstanceOfSatisfying(
                        PokeState.Over.class,
                        over ->
                            assertThat(over.trace().result()).isEqualTo(PokeTrace.Result.INFORM)));
  }
}
