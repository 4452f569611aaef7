package org.beckon.acs.device;

/** How a device stands with the server. */
public enum DeviceState {
  /** A session is open. */
  IN_SESSION("in-session"),
  /** It called in time. */
  ONLINE("online"),
  /** Its periodic Inform is overdue. */
  LATE("late"),
  /** It waits for approval. */
  HELD("held");

  private final String text;

  DeviceState(String text) {
    this.text = text;
  }

  /** The word of the command line and the API. */
  public String text() {
    return text;
  }
}
