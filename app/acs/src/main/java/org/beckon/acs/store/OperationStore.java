package org.beckon.acs.store;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;

/** Keeps operations. Thread-safe. */
public interface OperationStore {

  /** All operations that are not final, oldest first; read once at start. */
  List<Operation> unfinished();

  /** Highest id ever used, 0 when none. */
  long lastId();

  /** Inserts or replaces; durable on return, also against a killed process. */
  void save(Operation operation);

  /** The operation with this id. */
  Optional<Operation> find(OperationId id);

  /** Newest first, of one device or of all. */
  List<Operation> recent(Optional<DeviceKey> device, int limit);
}
