package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.transfer.Transfer;

/** Keeps ordered transfers, one for each operation that ordered one. */
public interface TransferStore {

  /** Those of a device, the newest first. */
  List<Transfer> of(DeviceKey device);

  /** Those of all devices that are open, the newest first. */
  List<Transfer> open();

  /** Inserts or replaces; durable on return. */
  void save(Transfer transfer);
}
