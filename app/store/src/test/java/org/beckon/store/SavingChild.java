package org.beckon.store;

import java.nio.file.Path;
import java.util.List;
import org.beckon.acs.operation.OperationState;
import org.beckon.store.database.CannotOpen;
import org.beckon.store.database.Vault;

/** A process that saves without end, and says of each number when all of it was saved. */
public final class SavingChild {
  private SavingChild() {}

  /** Takes the data directory and the first number. */
  public static void main(String[] arguments) throws CannotOpen {
    Vault vault = Vault.open(Path.of(arguments[0]));
    // Space is used again at once, as it is in a long run.
    vault.write(handle -> handle.execute("SET RETENTION_TIME 0"));
    H2Stores stores = new H2Stores(vault);
    for (long id = Long.parseLong(arguments[1]); ; id++) {
      String serial = "S" + id;
      stores.devices().save(Samples.device(serial));
      stores
          .parameters()
          .save(Samples.key(serial), List.of(Samples.parameter("Device.X", "v" + id)));
      stores.settings().write("last", Long.toString(id));
      stores.operations().save(Samples.operation(id, serial, OperationState.QUEUED));
      System.out.println(KilledChild.SAVED + id);
    }
  }
}
