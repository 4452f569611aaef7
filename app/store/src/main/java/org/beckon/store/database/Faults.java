package org.beckon.store.database;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells the failures of H2 apart. */
final class Faults {
  private static final int MAX_CAUSES = 20;

  /** The store behind the connection has given up. */
  private static final Set<Integer> BROKEN =
      Set.of(
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2);

  /** The last ones: our tables are not there. */
  private static final Set<Integer> CORRUPT =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.FILE_ENCRYPTION_ERROR_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

  private Faults() {}

  /** The vendor code of the first SQL exception in the chain, 0 when there is none. */
  static int code(Throwable failure) {
    return chain(failure).stream()
        .filter(SQLException.class::isInstance)
        .map(each -> ((SQLException) each).getErrorCode())
        .findFirst()
        .orElse(0);
  }

  /** Whether the store behind the connection has given up, so that it must be opened again. */
  static boolean broken(Throwable failure) {
    return BROKEN.contains(code(failure)) || fromStore(failure);
  }

  /** Whether the file is no readable database. */
  static boolean corrupt(Throwable failure) {
    return CORRUPT.contains(code(failure))
        || has(failure, EOFException.class)
        || fromStore(failure) && !has(failure, IOException.class);
  }

  /** Whether another process has the file. */
  static boolean locked(Throwable failure) {
    return code(failure) == ErrorCode.DATABASE_ALREADY_OPEN_1
        || failure instanceof MVStoreException store
            && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
  }

  /** Whether the operating system said that no space is left. Java has no type for that. */
  static boolean diskFull(Throwable failure) {
    return chain(failure).stream().anyMatch(Faults::saysDiskFull);
  }

  /** What lies at the bottom, in the words of the one who threw it. */
  static String root(Throwable failure) {
    Throwable root = chain(failure).getLast();
    String text = root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text);
  }

  private static boolean fromStore(Throwable failure) {
    return has(failure, MVStoreException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return chain(failure).stream().anyMatch(type::isInstance);
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

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable at = failure;
    while (at != null && chain.size() < MAX_CAUSES) {
      chain.add(at);
      at = at.getCause();
    }
    return chain;
  }
}
