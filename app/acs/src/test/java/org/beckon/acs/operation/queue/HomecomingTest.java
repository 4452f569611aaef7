package org.beckon.acs.operation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.junit.jupiter.api.Test;

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
}
