package org.beckon.console.dialog;

/** The door for news. FX thread only. */
@FunctionalInterface
public interface Notifications {

  /** Shows it beside the work, and keeps it in the list behind the bell. */
  void show(Notification notification);
}
