package org.beckon.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.store.database.Vault;

/**
 * A process that saves operations while devices call, says of each when it was saved, and then does
 * nothing until it is killed. Hours in a second: space is used again at once.
 */
public final class ChurningChild {
  /** How many operations it saves. */
  static final int OPERATIONS = 60;

  private static final int DEVICES = 20;
  private static final int KEPT_SESSIONS = 10;
  private static final String BODY = "<Value>0123456789</Value>".repeat(40);

  private ChurningChild() {}

  /** Takes the data directory and the first number. */
  public static void main(String[] arguments) throws Exception {
    Vault vault = Vault.open(Path.of(arguments[0]));
    vault.write(handle -> handle.execute("SET RETENTION_TIME 1"));
    H2Stores stores = new H2Stores(vault);
    for (int i = 0; i < DEVICES; i++) {
      stores.devices().save(Samples.device("S" + i));
    }
    long first = Long.parseLong(arguments[1]);
    AtomicBoolean calling = new AtomicBoolean(true);
    Thread devices = Thread.ofPlatform().daemon().start(() -> devicesCall(stores, first, calling));
    for (long id = first; id < first + OPERATIONS; id++) {
      if (id == first + OPERATIONS - 2) {
        // Then nothing is written after the last operation that would bring it along.
        calling.set(false);
        devices.join();
      }
      stores.operations().save(operation(id));
      System.out.println(KilledChild.SAVED + id);
    }
    new CountDownLatch(1).await();
  }

  private static Operation operation(long id) {
    return Samples.operation(id, "S" + id % DEVICES, OperationState.QUEUED);
  }

  private static void devicesCall(H2Stores stores, long first, AtomicBoolean calling) {
    for (long id = first * 1_000; calling.get(); id++) {
      String serial = "S" + id % DEVICES;
      Instant now = Samples.NOON.plusMillis(id);
      stores.devices().touch(Samples.key(serial), Samples.contact(now));
      stores.journal().append(Samples.transcript(id, Optional.of(Samples.key(serial)), now, BODY));
      if (id % 500 == 0) {
        stores.journal().prune(Samples.NOON, KEPT_SESSIONS);
      }
      LockSupport.parkNanos(500_000);
    }
  }
}
