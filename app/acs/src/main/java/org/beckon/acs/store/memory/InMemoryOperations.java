package org.beckon.acs.store.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.store.OperationStore;

/** Operations in a map. */
final class InMemoryOperations implements OperationStore {
  private final ConcurrentSkipListMap<OperationId, Operation> operations =
      new ConcurrentSkipListMap<>();
  private volatile long last;

  @Override
  public List<Operation> unfinished() {
    return operations.values().stream().filter(one -> !one.state().isFinal()).toList();
  }

  @Override
  public long lastId() {
    return last;
  }

  @Override
  public synchronized void save(Operation operation) {
    last = Math.max(last, operation.id().number());
    operations.put(operation.id(), operation);
  }

  @Override
  public Optional<Operation> find(OperationId id) {
    return Optional.ofNullable(operations.get(id));
  }

  @Override
  public List<Operation> recent(Optional<DeviceKey> device, int limit) {
    return operations.descendingMap().values().stream()
        .filter(one -> device.isEmpty() || device.get().equals(one.device()))
        .limit(limit)
        .toList();
  }

  void deleteOf(DeviceKey device) {
    operations.values().removeIf(one -> one.device().equals(device));
  }
}
