package org.beckon.console.lab;

import java.util.List;

/** Simulated devices that were started together. Thread-safe. */
public interface SimulatedGroup {

  /**
   * How they do.
   *
   * @param informed how many have had an Inform accepted
   * @param sessions that ended, well or not
   * @param failures sessions that failed
   * @param trouble why the latest failed session did, empty when none has
   */
  record State(int informed, long sessions, long failures, String trouble) {}

  /** What was wanted. */
  SimulatedDevices.Wish wish();

  /** Their identities as the server shows them. */
  List<String> ids();

  /** How they do now. */
  State state();
}
