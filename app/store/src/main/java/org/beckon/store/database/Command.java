package org.beckon.store.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A change of the data. May be run again after a roll-back, so it holds data and no state. */
@FunctionalInterface
public interface Command {

  /** Makes the change, inside a transaction of the writer. */
  void run(Handle handle);

  /** What this is the whole latest news of: an older lazy command of the same subject is moot. */
  default Optional<Object> subject() {
    return Optional.empty();
  }
}
