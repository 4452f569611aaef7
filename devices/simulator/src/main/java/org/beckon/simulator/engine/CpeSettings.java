package org.beckon.simulator.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.simulator.misbehaviour.habit.Habits;

/**
 * What one simulated CPE has of its own when it leaves the factory.
 *
 * @param connectionRequestUrl where it listens for connection requests
 * @param connectionRequest what a connection request has to log in with until the ACS changes it
 * @param interval of periodic Informs, at least one second; empty leaves it to the model
 * @param rebootTime how long it is away while it reboots
 * @param cwmpVersion the highest version that it speaks
 * @param habits in what it departs from the specification; its own
 * @param others further values by their names below the root; those that the model lacks are left
 */
public record CpeSettings(
    String serialNumber,
    AcsAddress acs,
    String connectionRequestUrl,
    Login connectionRequest,
    Optional<Duration> interval,
    Duration rebootTime,
    CwmpVersion cwmpVersion,
    Habits habits,
    Map<String, String> others) {
  public CpeSettings {
    others = Map.copyOf(others);
  }

  /** Settings with nothing further. */
  public CpeSettings(
      String serialNumber,
      AcsAddress acs,
      String connectionRequestUrl,
      Login connectionRequest,
      Optional<Duration> interval,
      Duration rebootTime,
      CwmpVersion cwmpVersion,
      Habits habits) {
    this(
        serialNumber,
        acs,
        connectionRequestUrl,
        connectionRequest,
        interval,
        rebootTime,
        cwmpVersion,
        habits,
        Map.of());
  }
}
