package org.beckon.acs.operation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events after a restart, paired with what caused it (TR-069 3.7.1.5). */
class HomecomingTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final DeviceKey ONE = new DeviceKey("00D09E-GW1-1");
  private static final DeviceKey TWO = new DeviceKey("00D09E-GW1-2");

  private final InMemoryStores stores = new InMemoryStores();
  private final List<AcsEvent> events = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final OperationQueue queue = new OperationQueue(stores.operations(), events::add, clock);

  private Operation acknowledged(Work work) {
    Operation operation = queue.enqueue(ONE, work, "window");
    queue.take(ONE, events::add);
    queue.end(operation.id(), new Outcome.Acknowledged(), events::add);
    return operation;
  }

  private void calls(DeviceKey device, Instant when, Event... with) {
    new Homecoming(stores.operations(), queue, Clock.fixed(when, ZoneOffset.UTC))
        .informed(device, List.of(with), events::add);
  }

  private Operation now(Operation operation) {
    return stores.operations().find(operation.id()).orElseThrow();
  }

  private static Event boot() {
    return Event.of(EventCode.BOOT);
  }

  private static Event rebooted(Operation cause) {
    return new Event(EventCode.M_REBOOT, cause.id().toString());
  }

  @Test
  void isToldOnTheOperationThatTheCommandKeyNames() {
    Operation first = acknowledged(new Work.Restart());
    Operation second = acknowledged(new Work.Restart());
    events.clear();
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(first));
    assertThat(now(first).outcome())
        .contains(new Outcome.CameBack(NOON.plusSeconds(60), List.of("1 BOOT", "M Reboot")));
    assertThat(now(first).state()).isEqualTo(OperationState.DONE);
    assertThat(now(first).ended()).contains(NOON);
    assertThat(now(second).outcome()).contains(new Outcome.Acknowledged());
    assertThat(events).containsExactly(new AcsEvent.OperationChanged(now(first)));
  }

  @Test
  void isToldOnTheLatestWhereNoKeyNamesOne() {
    Operation first = acknowledged(new Work.Restart());
    Operation second = acknowledged(new Work.Restart());
    calls(ONE, NOON.plusSeconds(60), boot(), new Event(EventCode.M_REBOOT, "of another ACS"));
    assertThat(now(second).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(now(first).outcome()).contains(new Outcome.Acknowledged());
    // It came back once.
    calls(ONE, NOON.plusSeconds(120), boot());
    assertThat(now(first).outcome()).contains(new Outcome.Acknowledged());
  }

  @Test
  void followsAFactoryResetToo() {
    Operation reset = acknowledged(new Work.ResetToFactory());
    calls(ONE, NOON.plusSeconds(60), Event.of(EventCode.BOOTSTRAP), boot());
    assertThat(now(reset).outcome()).get().isInstanceOf(Outcome.CameBack.class);
  }

  @Test
  void isNotToldByOtherDevicesOtherEventsOrMuchLater() {
    Operation restart = acknowledged(new Work.Restart());
    calls(TWO, NOON.plusSeconds(60), boot(), rebooted(restart));
    calls(ONE, NOON.plusSeconds(60), Event.of(EventCode.PERIODIC));
    calls(ONE, NOON.plusSeconds(3601), boot());
    assertThat(now(restart).outcome()).contains(new Outcome.Acknowledged());
  }

  @Test
  void endsARestartWhoseAnswerWasLost() {
    Operation restart = queue.enqueue(ONE, new Work.Restart(), "window");
    queue.take(ONE, events::add);
    queue.putBack(restart.id(), "The device fell silent.", List.of(), events::add);
    assertThat(queue.pending(ONE)).isEqualTo(1);
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(restart));
    assertThat(now(restart).state()).isEqualTo(OperationState.DONE);
    assertThat(now(restart).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(queue.take(ONE, events::add)).as("it is not restarted once more").isEmpty();
  }

  @Test
  void doesNotEndARestartThatWasNotAskedForYet() {
    Operation restart = queue.enqueue(ONE, new Work.Restart(), "window");
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(restart));
    assertThat(now(restart).state()).isEqualTo(OperationState.QUEUED);
  }

  private static Work.Call reboot(String... commandKey) {
    return new Work.Call(
        "Reboot", Stream.of(commandKey).map(key -> new Argument("CommandKey", key)).toList());
  }

  private Operation answered(Work.Call work) {
    Operation operation = queue.enqueue(ONE, work, "command line");
    queue.take(ONE, events::add);
    queue.end(
        operation.id(), new Outcome.Answered(work.method() + "Response", List.of()), events::add);
    return operation;
  }

  @Test
  void isToldOnACallOfRebootByTheNumberOfTheOperation() {
    Operation call = answered(reboot());
    Operation later = acknowledged(new Work.Restart());
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(call));
    assertThat(now(call).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(now(later).outcome()).contains(new Outcome.Acknowledged());
  }

  @Test
  void isToldOnACallOfRebootByTheCommandKeyThatAPersonGave() {
    Operation call = answered(reboot("night shift"));
    Operation later = acknowledged(new Work.Restart());
    calls(ONE, NOON.plusSeconds(60), boot(), new Event(EventCode.M_REBOOT, "night shift"));
    assertThat(now(call).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(now(later).outcome()).contains(new Outcome.Acknowledged());
  }

  @Test
  void isNotToldOnACallThatGaveAnotherKey() {
    Operation restart = acknowledged(new Work.Restart());
    Operation call = answered(reboot("night shift"));
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(restart));
    assertThat(now(restart).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(now(call).outcome()).get().isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void isToldOnNoCallThatRestartsNothing() {
    Operation call = answered(new Work.Call("GetRPCMethods", List.of()));
    calls(ONE, NOON.plusSeconds(60), boot(), rebooted(call));
    assertThat(now(call).outcome()).get().isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void endsACallOfRebootWhoseAnswerWasLost() {
    Operation call = queue.enqueue(ONE, reboot("r1"), "command line");
    queue.take(ONE, events::add);
    queue.putBack(call.id(), "The device fell silent.", List.of(), events::add);
    calls(ONE, NOON.plusSeconds(60), boot(), new Event(EventCode.M_REBOOT, "r1"));
    assertThat(now(call).state()).isEqualTo(OperationState.DONE);
    assertThat(now(call).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(queue.take(ONE, events::add)).as("it is not restarted once more").isEmpty();
  }

  static Stream<Work> resets() {
    return Stream.of(new Work.ResetToFactory(), new Work.Call("FactoryReset", List.of()));
  }

  @ParameterizedTest
  @MethodSource("resets")
  void endsAFactoryResetWhoseAnswerWasLostAtBootstrapOnly(Work work) {
    Operation reset = queue.enqueue(ONE, work, "command line");
    calls(ONE, NOON.plusSeconds(30), Event.of(EventCode.BOOTSTRAP));
    assertThat(now(reset).state()).as("not asked for yet").isEqualTo(OperationState.QUEUED);
    queue.take(ONE, events::add);
    queue.putBack(reset.id(), "The device fell silent.", List.of(), events::add);
    calls(ONE, NOON.plusSeconds(60), boot());
    assertThat(now(reset).state()).isEqualTo(OperationState.QUEUED);
    calls(ONE, NOON.plusSeconds(90), Event.of(EventCode.BOOTSTRAP), boot());
    assertThat(now(reset).state()).isEqualTo(OperationState.DONE);
    assertThat(now(reset).outcome()).get().isInstanceOf(Outcome.CameBack.class);
    assertThat(queue.take(ONE, events::add)).as("it is not reset once more").isEmpty();
  }
}
