package org.beckon.acs.operation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.store.OperationStore;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;

/**
 * Pairs the Inform of a device that has restarted with the operation that made it restart: by the
 * CommandKey of {@code M Reboot}, else the latest one that has been waiting for it (TR-069
 * 3.7.1.5). Thread-safe.
 */
public final class Homecoming {
  private static final Set<String> CODES =
      Set.of(EventCode.BOOT, EventCode.BOOTSTRAP, EventCode.M_REBOOT);

  /** A start after this time has another cause. */
  private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

  private static final int LATEST = 20;

  private final OperationStore store;
  private final OperationQueue queue;
  private final Clock clock;

  public Homecoming(OperationStore store, OperationQueue queue, Clock clock) {
    this.store = store;
    this.queue = queue;
    this.clock = clock;
  }

  /** A device has called with these events. Costs nothing unless it has restarted. */
  public void informed(DeviceKey device, List<Event> events, Consumer<AcsEvent> telling) {
    if (events.stream().noneMatch(event -> CODES.contains(event.code()))) {
      return;
    }
    Outcome back = new Outcome.CameBack(clock.instant(), events.stream().map(Event::code).toList());
    List<Operation> recent = store.recent(Optional.of(device), LATEST);
    Set<Operation> caused = new LinkedHashSet<>();
    for (Event event : events) {
      if (event.is(EventCode.M_REBOOT)) {
        Stream.concat(recent.stream(), ofKey(device, event.commandKey()).stream())
            .filter(operation -> Restarts.hasKey(operation, event.commandKey()))
            .forEach(caused::add);
      } else if (event.is(EventCode.BOOTSTRAP)) {
        // A factory reset has no CommandKey; where its answer was lost, this is the answer.
        recent.stream()
            .filter(operation -> Restarts.isReset(operation.work()))
            .filter(Restarts::isUnanswered)
            .forEach(caused::add);
      }
    }
    if (caused.isEmpty()) {
      latest(recent).ifPresent(caused::add);
    }
    caused.forEach(operation -> queue.cameBack(operation, back, telling));
  }

  /** What the server gives as CommandKey is the operation's number. */
  private Optional<Operation> ofKey(DeviceKey device, String commandKey) {
    return commandKey.matches("\\d{1,18}")
        ? store
            .find(new OperationId(Long.parseLong(commandKey)))
            .filter(operation -> operation.device().equals(device))
        : Optional.empty();
  }

  private Optional<Operation> latest(List<Operation> recent) {
    Instant earliest = clock.instant().minus(LONGEST_ABSENCE);
    return recent.stream()
        .filter(operation -> Restarts.isRestart(operation.work()))
        .findFirst()
        .filter(Restarts::isAwaited)
        .filter(operation -> operation.ended().filter(earliest::isBefore).isPresent());
  }
}
