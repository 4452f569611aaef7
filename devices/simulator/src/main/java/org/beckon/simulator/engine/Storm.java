package org.beckon.simulator.engine;

/** Some CPEs call again at once, and again (cpe-quirks 37). Used under the lock of its CPE. */
final class Storm {
  private final int most;
  private int calls;

  /**
   * A storm.
   *
   * @param most calls after the one that had a reason; 0 for a well-behaved CPE
   */
  Storm(int most) {
    this.most = most;
  }

  /** Whether one more follows a session; the next session has a reason again when not. */
  boolean callsAgain() {
    calls = calls < most ? calls + 1 : 0;
    return calls > 0;
  }
}
