package org.beckon.acs.operation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.store.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

class OperationQueueTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final DeviceKey ONE = new DeviceKey("00D09E-GW1-1");
  private static final DeviceKey TWO = new DeviceKey("00D09E-GW1-2");
  private static final Work READ = new Work.ReadValues(List.of("Device."));

  private final InMemoryStores stores = new InMemoryStores();
  private final List<AcsEvent> events = new ArrayList<>();
  private OperationQueue queue = newQueue();

  private OperationQueue newQueue() {
    return new OperationQueue(stores.operations(), events::add, CLOCK);
  }

  private Operation stored(Operation operation) {
    return stores.operations().find(operation.id()).orElseThrow();
  }

  private Operation take(DeviceKey device) {
    return queue.take(device, events::add).orElseThrow();
  }

  @Test
  void keepsWorkBeforeItSaysSo() {
    Operation queued = queue.enqueue(ONE, READ, "window");
    assertThat(queued.state()).isEqualTo(OperationState.QUEUED);
    assertThat(stored(queued)).isEqualTo(queued);
    assertThat(events).containsExactly(new AcsEvent.OperationChanged(queued));
    assertThat(queue.pending(ONE)).isEqualTo(1);
    assertThat(queue.pending(TWO)).isZero();
  }

  @Test
  void givesWorkInOrderToTheDeviceItIsFor() {
    Operation first = queue.enqueue(ONE, READ, "window");
    Operation second = queue.enqueue(ONE, new Work.Restart(), "window");
    queue.enqueue(TWO, READ, "window");
    assertThat(take(ONE).id()).isEqualTo(first.id());
    assertThat(take(ONE).id()).isEqualTo(second.id());
    assertThat(queue.take(ONE, events::add)).isEmpty();
  }

  @Test
  void notesTheOutcomeAndTellsWhoWaits() throws Exception {
    Operation queued = queue.enqueue(ONE, READ, "window");
    CompletableFuture<Operation> ended = queue.whenEnded(queued.id());
    take(ONE);
    assertThat(ended).isNotDone();
    queue.end(queued.id(), new Outcome.Values(List.of()), events::add);
    Operation done = ended.get(10, TimeUnit.SECONDS);
    assertThat(done.state()).isEqualTo(OperationState.DONE);
    assertThat(done.ended()).contains(NOON);
    assertThat(done.attempts()).isEqualTo(1);
    assertThat(stored(queued)).isEqualTo(done);
    assertThat(queue.pending(ONE)).isZero();
    assertThat(queue.whenEnded(queued.id())).isCompletedWithValue(done);
  }

  @Test
  void aRefusalIsAFailure() {
    Operation queued = queue.enqueue(ONE, READ, "window");
    take(ONE);
    Outcome refused = new Outcome.Refused(org.beckon.cwmp.rpc.Fault.of(9005, ""));
    queue.end(queued.id(), refused, events::add);
    assertThat(stored(queued).state()).isEqualTo(OperationState.FAILED);
    assertThat(stored(queued).outcome()).contains(refused);
  }

  @Test
  void anUnknownIdFailsAtOnce() {
    assertThatThrownBy(() -> queue.whenEnded(new OperationId(99)).join())
        .hasCauseInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whatWasCutOffGoesBackToTheHead() {
    Operation first = queue.enqueue(ONE, READ, "window");
    queue.enqueue(ONE, new Work.Restart(), "window");
    take(ONE);
    queue.putBack(first.id(), "The device fell silent.", List.of(), events::add);
    assertThat(stored(first).state()).isEqualTo(OperationState.QUEUED);
    assertThat(stored(first).outcome()).contains(new Outcome.Abandoned("The device fell silent."));
    Operation again = take(ONE);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  void isGivenUpAfterTooManyAttempts() {
    Operation first = queue.enqueue(ONE, READ, "window");
    for (int i = 0; i < OperationQueue.MOST_ATTEMPTS; i++) {
      assertThat(take(ONE).id()).isEqualTo(first.id());
      queue.putBack(first.id(), "The device fell silent.", List.of(), events::add);
    }
    assertThat(queue.take(ONE, events::add)).isEmpty();
    assertThat(stored(first).state()).isEqualTo(OperationState.FAILED);
    assertThat(stored(first).outcome())
        .contains(
            new Outcome.Abandoned(
                "Given up after 5 attempts. The last one: The device fell silent."));
    assertThat(queue.whenEnded(first.id())).isCompleted();
  }

  @Test
  void aRestartBringsBackWhatWaitedAndWhatRan() {
    Operation first = queue.enqueue(ONE, READ, "window");
    Operation second = queue.enqueue(ONE, new Work.Restart(), "window");
    take(ONE);
    queue = newQueue();
    assertThat(queue.pending(ONE)).isEqualTo(2);
    assertThat(stored(first).state()).isEqualTo(OperationState.QUEUED);
    assertThat(take(ONE).id()).isEqualTo(first.id());
    assertThat(take(ONE).id()).isEqualTo(second.id());
    assertThat(queue.enqueue(ONE, READ, "window").id()).isGreaterThan(second.id());
  }

  @Test
  void aRestartGivesUpWhatStoppedTheServerTooOften() {
    Operation first = queue.enqueue(ONE, READ, "window");
    for (int i = 0; i < OperationQueue.MOST_ATTEMPTS; i++) {
      take(ONE);
      queue = newQueue();
    }
    assertThat(stored(first).state()).isEqualTo(OperationState.FAILED);
    assertThat(queue.take(ONE, events::add)).isEmpty();
  }

  @Test
  void whatWaitsIsCancelledAtOnce() {
    Operation first = queue.enqueue(ONE, new Work.Restart(), "window");
    Operation second = queue.enqueue(ONE, READ, "window");
    take(ONE);
    assertThat(queue.cancel(first.id())).isFalse();
    assertThat(queue.cancel(second.id())).isTrue();
    assertThat(queue.cancel(second.id())).isFalse();
    assertThat(stored(second).state()).isEqualTo(OperationState.CANCELLED);
    assertThat(queue.whenEnded(second.id())).isCompleted();
    assertThat(queue.take(ONE, events::add)).isEmpty();
  }

  @Test
  void whatReadsIsCancelledAtItsNextStep() {
    Operation reading = queue.enqueue(ONE, READ, "window");
    take(ONE);
    assertThat(queue.endIfCancelled(reading.id(), events::add)).isFalse();
    assertThat(queue.cancel(reading.id())).isTrue();
    assertThat(stored(reading).state()).isEqualTo(OperationState.RUNNING);
    assertThat(queue.endIfCancelled(reading.id(), events::add)).isTrue();
    assertThat(stored(reading).state()).isEqualTo(OperationState.CANCELLED);
  }

  @Test
  void whatWasCancelledDoesNotGoBackWhenItsSessionBreaksOff() {
    Operation reading = queue.enqueue(ONE, READ, "window");
    take(ONE);
    queue.cancel(reading.id());
    queue.putBack(reading.id(), "The device fell silent.", List.of(), events::add);
    assertThat(stored(reading).state()).isEqualTo(OperationState.CANCELLED);
  }

  @Test
  void progressAndSuspicionsOutliveTheSessionAndTheServer() {
    Suspicion suspicion = new Suspicion(Quirk.READ_SIZE, "64", "It broke off.");
    Progress progress = new Progress(Progress.Phase.VALUES, 100, 200, 5, "Device.X.A");
    Operation discovery = queue.enqueue(ONE, new Work.Discover(""), "window");
    take(ONE);
    queue.progressed(discovery.id(), progress, events::add);
    queue.putBack(discovery.id(), "The device fell silent.", List.of(suspicion), events::add);

    queue = newQueue();

    assertThat(take(ONE).outcome())
        .contains(
            new Outcome.Underway(
                Optional.of(progress), "The device fell silent.", List.of(suspicion)));
    assertThat(queue.suspicions(discovery.id())).containsExactly(suspicion);
  }

  @Test
  void whatMakesProgressMayBeCutOffMoreOften() {
    Operation discovery = queue.enqueue(ONE, new Work.Discover(""), "window");
    for (int i = 0; i < OperationQueue.MOST_ATTEMPTS; i++) {
      take(ONE);
      queue.progressed(
          discovery.id(), new Progress(Progress.Phase.NAMES, i, 0, i, ""), events::add);
      queue.putBack(discovery.id(), "The device fell silent.", List.of(), events::add);
    }
    assertThat(stored(discovery).state()).isEqualTo(OperationState.QUEUED);
  }

  @Test
  void onlyWhatEndedCanBeQueuedAgain() {
    Operation first = queue.enqueue(ONE, READ, "window");
    assertThat(queue.retry(first.id(), "window")).isEmpty();
    take(ONE);
    queue.end(first.id(), new Outcome.Acknowledged(), events::add);
    Operation again = queue.retry(first.id(), "command line").orElseThrow();
    assertThat(again.work()).isEqualTo(READ);
    assertThat(again.origin()).isEqualTo("command line");
    assertThat(again.id()).isNotEqualTo(first.id());
    assertThat(queue.retry(new OperationId(99), "window")).isEmpty();
  }

  @Test
  void knowsWhoseWorkIsPending() {
    queue.enqueue(ONE, READ, "rule x");
    assertThat(queue.isPending(ONE, "rule x")).isTrue();
    assertThat(queue.isPending(ONE, "window")).isFalse();
    assertThat(queue.isPending(TWO, "rule x")).isFalse();
  }

  @Test
  void aForgottenDeviceHasNoQueue() throws Exception {
    Operation first = queue.enqueue(ONE, READ, "window");
    CompletableFuture<Operation> ended = queue.whenEnded(first.id());
    queue.forget(ONE);
    assertThat(ended.get(10, TimeUnit.SECONDS).state()).isEqualTo(OperationState.CANCELLED);
    assertThat(queue.take(ONE, events::add)).isEmpty();
  }

  @Test
  void aSessionThatComesTooLateChangesNothing() {
    Operation first = queue.enqueue(ONE, READ, "window");
    take(ONE);
    queue.end(first.id(), new Outcome.Acknowledged(), events::add);
    queue.putBack(first.id(), "late", List.of(), events::add);
    queue.end(first.id(), new Outcome.Abandoned("late"), events::add);
    assertThat(stored(first).outcome()).contains(new Outcome.Acknowledged());
  }

  @Test
  void listsTheNewestFirst() {
    Operation first = queue.enqueue(ONE, READ, "window");
    Operation second = queue.enqueue(TWO, READ, "window");
    assertThat(queue.recent(Optional.empty(), 10)).containsExactly(second, first);
    assertThat(queue.recent(Optional.of(ONE), 10)).containsExactly(first);
    assertThat(queue.recent(Optional.empty(), 1)).containsExactly(second);
  }
}
