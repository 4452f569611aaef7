package org.beckon.acs.transfer;

import java.util.Locale;

/** How far an ordered transfer is. */
public enum TransferState {
  /** Ordered; the device has not said how it ended. */
  OPEN,
  DONE,
  FAILED,
  /** The device has forgotten it, as after 0 BOOTSTRAP. */
  LOST,
  CANCELLED,
  /** Nothing was heard of it for too long. */
  TIMED_OUT;

  /** The word of the API: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
