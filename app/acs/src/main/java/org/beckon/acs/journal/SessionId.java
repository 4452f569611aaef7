package org.beckon.acs.journal;

/** Number of a session, growing with time. */
public record SessionId(long number) {
  @Override
  public String toString() {
    return Long.toString(number);
  }
}
