package org.beckon.console.dialog;

import java.time.Instant;

/** News with the time at which it came; two of them are never the same one. */
public final class Shown {

  private final Notification notification;
  private final Instant at;

  Shown(Notification notification, Instant at) {
    this.notification = notification;
    this.at = at;
  }

  /** The news. */
  public Notification notification() {
    return notification;
  }

  /** When it came. */
  public Instant at() {
    return at;
  }
}
