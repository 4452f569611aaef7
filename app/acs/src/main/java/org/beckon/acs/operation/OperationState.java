package org.beckon.acs.operation;

import java.util.Locale;

/** The life of an operation. */
public enum OperationState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  EXPIRED,
  CANCELLED;

  /** Whether nothing more will happen. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }

  /** The word of the command line and the API: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
