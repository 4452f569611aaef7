package org.beckon.acs.operation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.beckon.acs.device.DeviceKey;

/** The queue of operations, one for each device. Thread-safe. */
public interface Operations {

  /**
   * Puts work into the device's queue; it is durable when this returns.
   *
   * @param origin who wants it, for the history
   */
  Operation enqueue(DeviceKey device, Work work, String origin);

  /** Completes when the operation reaches a final state; at once when it has or is unknown. */
  CompletableFuture<Operation> whenEnded(OperationId id);

  /** The operation as it stands. */
  Optional<Operation> find(OperationId id);

  /** Newest first, of one device or of all. */
  List<Operation> recent(Optional<DeviceKey> device, int limit);

  /** Number of operations of this device that are not final. */
  int pending(DeviceKey device);

  /**
   * Takes a queued operation out; one that runs and only reads ends at its next step. False when it
   * has ended or cannot be cancelled any more.
   */
  boolean cancel(OperationId id);

  /** Queues the work of an ended operation again; empty when there is no such operation. */
  Optional<Operation> retry(OperationId id, String origin);
}
