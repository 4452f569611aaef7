package org.beckon.simulator.engine.tree;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as a CPE writes them, and the parameters that are always right when read. */
public final class CpeTime {
  /** Unknown Time (TR-106 3.2.2). */
  public static final String UNKNOWN = "0001-01-01T00:00:00Z";

  private CpeTime() {}

  /** A dateTime in UTC without fractions, which some ACS cannot read. */
  public static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The tree with its clock and its uptime set. */
  public static ParameterTree refresh(
      ParameterTree tree, String root, Instant bootedAt, Instant now) {
    long upTime = Math.max(Duration.between(bootedAt, now).toSeconds(), 0);
    return tree.withValue(root + "DeviceInfo.UpTime", Long.toString(upTime))
        .withValue(root + "Time.CurrentLocalTime", text(now));
  }
}
