package org.beckon.store.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes connections that may be broken already. */
final class Handles {
  private static final Logger LOG = LoggerFactory.getLogger(Handles.class);

  private Handles() {}

  static void closeQuietly(Handle handle) {
    try {
      handle.close();
    } catch (JdbiException e) {
      LOG.debug("A connection did not close: error {}", Faults.code(e));
    }
  }
}
