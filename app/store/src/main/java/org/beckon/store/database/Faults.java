package org.beckon.store.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** Tells the failures of H2 apart. */
final class Faults {
  private static final int MAX_CAUSES = 20;

  private Faults() {}

  /** The vendor code of the first SQL exception in the chain, 0 when there is none. */
  static int code(Throwable failure) {
    Throwable at = failure;
    for (int i = 0; at != null && i < MAX_CAUSES; i++) {
      if (at instanceof SQLException sql) {
        return sql.getErrorCode();
      }
      at = at.getCause();
    }
    return 0;
  }

  /** Whether the store behind the connection has given up, so that it must be opened again. */
  static boolean broken(Throwable failure) {
    int code = code(failure);
    return code == ErrorCode.DATABASE_IS_CLOSED
        || code == ErrorCode.CONNECTION_BROKEN_1
        || code == ErrorCode.OBJECT_CLOSED
        || code == ErrorCode.IO_EXCEPTION_1
        || code == ErrorCode.IO_EXCEPTION_2
        || any(failure, MVStoreException.class::isInstance);
  }

  /** Whether the file is no readable database. */
  static boolean corrupt(Throwable failure) {
    int code = code(failure);
    return code == ErrorCode.FILE_CORRUPTED_1
        || code == ErrorCode.FILE_VERSION_ERROR_1
        || code == ErrorCode.FILE_ENCRYPTION_ERROR_1
        || any(failure, MVStoreException.class::isInstance);
  }

  /** Whether another process has the file. */
  static boolean locked(Throwable failure) {
    return code(failure) == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  /** Whether the operating system said that no space is left. Java has no type for that. */
  static boolean diskFull(Throwable failure) {
    return any(failure, Faults::saysDiskFull);
  }

  private static boolean saysDiskFull(Throwable failure) {
    if (!(failure instanceof IOException) || failure.getMessage() == null) {
      return false;
    }
    String text = failure.getMessage().toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("not enough space")
        || text.contains("disk quota exceeded");
  }

  private static boolean any(Throwable failure, Predicate<Throwable> wanted) {
    Throwable at = failure;
    for (int i = 0; at != null && i < MAX_CAUSES; i++) {
      if (wanted.test(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }
}
