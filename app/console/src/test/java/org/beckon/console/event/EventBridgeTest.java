package org.beckon.console.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.Notice;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.Samples;
import org.junit.jupiter.api.Test;

class EventBridgeTest {

  private final FakeAcs acs = new FakeAcs();
  private final List<Runnable> delayed = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final List<Runnable> window = new ArrayList<>();
  private final List<Changes> seen = new ArrayList<>();
  private final EventBridge bridge =
      new EventBridge(
          acs.events(),
          window::add,
          (delay, action) -> {
            delays.add(delay);
            delayed.add(action);
          });

  @Test
  void deliversADeviceOnceHoweverOftenItChanged() {
    bridge.watch(seen::add);
    IntStream.range(0, 100).forEach(i -> acs.publish(new AcsEvent.DeviceChanged(key("a"))));
    acs.publish(new AcsEvent.DeviceChanged(key("b")));
    passTime();
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().devices()).containsExactlyInAnyOrder(key("a"), key("b"));
  }

  @Test
  void pausesFiftyMillisecondsBetweenDeliveries() {
    bridge.watch(seen::add);
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    passTime();
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    assertThat(delays).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50));
  }

  @Test
  void waitsForAWindowThatIsBusy() {
    bridge.watch(seen::add);
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    runAll(delayed);
    acs.publish(new AcsEvent.DeviceChanged(key("b")));
    assertThat(delayed).as("second delivery before the first was worked off").isEmpty();
    runAll(window);
    assertThat(seen.getFirst().devices()).containsExactlyInAnyOrder(key("a"), key("b"));
  }

  @Test
  void showsAnOperationAsItStandsAtTheEnd() {
    bridge.watch(seen::add);
    acs.answer((device, work) -> new Outcome.Acknowledged());
    acs.operations().enqueue(key("a"), new Work.Restart(), "test");
    passTime();
    assertThat(seen.getFirst().operations()).hasSize(1);
    assertThat(seen.getFirst().operations().getFirst().state().isFinal()).isTrue();
    assertThat(seen.getFirst().devices()).containsExactly(key("a"));
  }

  @Test
  void tellsWhatADeviceHasToDoWithASession() {
    bridge.watch(seen::add);
    acs.publish(new AcsEvent.Informed(key("a"), new SessionId(1), List.of()));
    acs.record(Samples.session(1, key("b"), SessionOutcome.COMPLETE));
    acs.publish(new AcsEvent.ParametersChanged(key("c")));
    passTime();
    Changes changes = seen.getFirst();
    assertThat(changes.informed()).containsExactly(key("a"));
    assertThat(changes.sessions()).hasSize(1);
    assertThat(List.of("a", "b", "c")).allMatch(each -> changes.concerns(key(each)));
    assertThat(changes.concerns(key("d"))).isFalse();
  }

  @Test
  void aForgottenDeviceThatComesBackIsNotForgotten() {
    bridge.watch(seen::add);
    acs.publish(new AcsEvent.DeviceForgotten(key("a")));
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    acs.publish(new AcsEvent.DeviceChanged(key("b")));
    acs.publish(new AcsEvent.DeviceForgotten(key("b")));
    passTime();
    assertThat(seen.getFirst().devices()).containsExactly(key("a"));
    assertThat(seen.getFirst().forgotten()).containsExactly(key("b"));
  }

  @Test
  void leavesOutWhatNobodyCouldReadAndSaysSo() {
    bridge.watch(seen::add);
    Notice notice = new Notice(FakeAcs.NOW, FakeAcs.NOW, 1, "", Phrase.plain("again"));
    IntStream.range(0, 2_001).forEach(i -> acs.publish(new AcsEvent.Noticed(notice)));
    passTime();
    assertThat(seen.getFirst().notices()).hasSize(2_000);
    assertThat(seen.getFirst().gaps()).isTrue();
  }

  @Test
  void aWatcherThatFailsDoesNotStopTheNextDelivery() {
    EventBridge.Watch bad =
        bridge.watch(
            changes -> {
              throw new IllegalStateException("broken page");
            });
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    assertThatThrownBy(this::passTime).hasMessage("broken page");
    bad.close();
    bridge.watch(seen::add);
    acs.publish(new AcsEvent.DeviceChanged(key("b")));
    passTime();
    assertThat(seen).hasSize(1);
  }

  @Test
  void stopsWhenClosed() {
    EventBridge.Watch watch = bridge.watch(seen::add);
    watch.close();
    acs.publish(new AcsEvent.DeviceChanged(key("a")));
    passTime();
    assertThat(seen).isEmpty();
    bridge.close();
    assertThat(acs.watchers()).isZero();
  }

  private void passTime() {
    runAll(delayed);
    runAll(window);
  }

  private static void runAll(List<Runnable> actions) {
    List<Runnable> due = List.copyOf(actions);
    actions.clear();
    due.forEach(Runnable::run);
  }

  private static DeviceKey key(String text) {
    return new DeviceKey(text);
  }
}
