package org.beckon.store.database;

import java.sql.SQLException;

/**
 * A read or a write that came to nothing. Carries the database's error code but neither its message
 * nor the exception itself, because both can quote values, and values can be secrets.
 */
public final class StoreException extends RuntimeException {
  private final int errorCode;

  private StoreException(String message, int errorCode) {
    super(message);
    this.errorCode = errorCode;
  }

  /** For what failed inside the database. */
  static StoreException of(Throwable failure) {
    if (failure instanceof StoreException known) {
      return new StoreException(known.getMessage(), known.errorCode);
    }
    int code = Faults.code(failure);
    StoreException made =
        new StoreException(
            Faults.diskFull(failure)
                ? "The disk that holds Beckon's data is full."
                : "Beckon's database refused: "
                    + (code == 0 ? failure.getClass().getSimpleName() : "error " + code)
                    + ".",
            code);
    made.setStackTrace(origin(failure).getStackTrace());
    return made;
  }

  /** For what was asked of a store after it was closed. */
  static StoreException closed() {
    return new StoreException("Beckon's data is closed already.", 0);
  }

  /** The vendor code of H2, 0 when the failure did not come from H2. */
  public int errorCode() {
    return errorCode;
  }

  private static Throwable origin(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException) {
        return at;
      }
    }
    return failure;
  }
}
