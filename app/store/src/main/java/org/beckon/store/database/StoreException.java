package org.beckon.store.database;

import java.sql.SQLException;

/**
 * A read or a write that came to nothing. Carries the database's error code but neither its message
 * nor the exception itself, because both can quote values, and values can be secrets.
 */
public final class StoreException extends RuntimeException {
  private final int errorCode;

  private StoreException(String message, int errorCode, StoreException cause) {
    super(message, cause);
    this.errorCode = errorCode;
  }

  /** For what failed inside the database; the stack trace is that of the failure. */
  static StoreException of(Throwable failure) {
    int code = Faults.code(failure);
    StoreException made = new StoreException(words(failure, code), code, null);
    made.setStackTrace(origin(failure).getStackTrace());
    return made;
  }

  /** For the caller of what failed on another thread; the stack trace is the caller's. */
  static StoreException forCaller(Throwable failure) {
    StoreException cause = failure instanceof StoreException known ? known : of(failure);
    return new StoreException(cause.getMessage(), cause.errorCode, cause);
  }

  /** For what was asked of a store after it was closed. */
  static StoreException closed() {
    return new StoreException("Beckon's data is closed already.", 0, null);
  }

  /** The vendor code of H2, 0 when the failure did not come from H2. */
  public int errorCode() {
    return errorCode;
  }

  private static String words(Throwable failure, int code) {
    if (Faults.diskFull(failure)) {
      return "The disk that holds Beckon's data is full. Free some space.";
    }
    return "Beckon's database refused: "
        + (code == 0 ? failure.getClass().getSimpleName() : "error " + code)
        + ".";
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
