package org.beckon.acs.operation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
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
    List<Operation> named =
        events.stream()
            .filter(event -> event.is(EventCode.M_REBOOT))
            .flatMap(event -> ofKey(event.commandKey()).stream())
            .filter(operation -> operation.device().equals(device) && isRestart(operation))
            .toList();
    List<Operation> caused = named.isEmpty() ? latest(device).stream().toList() : named;
    caused.forEach(operation -> queue.cameBack(operation, back, telling));
  }

  private Optional<Operation> ofKey(String commandKey) {
    return commandKey.matches("\\d{1,18}")
        ? store.find(new OperationId(Long.parseLong(commandKey)))
        : Optional.empty();
  }

  private Optional<Operation> latest(DeviceKey device) {
    Instant earliest = clock.instant().minus(LONGEST_ABSENCE);
    return store.recent(Optional.of(device), LATEST).stream()
        .filter(Homecoming::isRestart)
        .findFirst()
        .filter(operation -> operation.outcome().equals(Optional.of(new Outcome.Acknowledged())))
        .filter(operation -> operation.ended().filter(earliest::isBefore).isPresent());
  }

  private static boolean isRestart(Operation operation) {
    return operation.work() instanceof Work.Restart
        || operation.work() instanceof Work.ResetToFactory;
  }
}
