package org.beckon.cwmp.model;

/** The notification attribute (TR-069 A.3.2.4): what a CPE does when the value changes. */
public enum Notification {
  OFF(0),
  PASSIVE(1),
  ACTIVE(2),
  PASSIVE_LIGHTWEIGHT(3),
  PASSIVE_AND_PASSIVE_LIGHTWEIGHT(4),
  ACTIVE_LIGHTWEIGHT(5),
  PASSIVE_AND_ACTIVE_LIGHTWEIGHT(6);

  private final int code;

  Notification(int code) {
    this.code = code;
  }

  /** The number on the wire, 0 to 6. */
  public int code() {
    return code;
  }
}
