package org.beckon.acs.store.memory;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.store.TransferStore;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;

/** Transfers in a map. */
final class InMemoryTransfers implements TransferStore {
  private final ConcurrentSkipListMap<OperationId, Transfer> transfers =
      new ConcurrentSkipListMap<>();

  @Override
  public List<Transfer> of(DeviceKey device) {
    return transfers.descendingMap().values().stream()
        .filter(one -> one.device().equals(device))
        .toList();
  }

  @Override
  public List<Transfer> open() {
    return transfers.descendingMap().values().stream()
        .filter(one -> one.state() == TransferState.OPEN)
        .toList();
  }

  @Override
  public void save(Transfer transfer) {
    transfers.put(transfer.operation(), transfer);
  }

  void deleteOf(DeviceKey device) {
    transfers.values().removeIf(one -> one.device().equals(device));
  }
}
