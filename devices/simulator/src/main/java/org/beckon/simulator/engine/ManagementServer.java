package org.beckon.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.beckon.simulator.engine.event.PeriodicInform;
import org.beckon.simulator.engine.event.RetryPolicy;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The parameters of the ManagementServer object by which a CPE acts, read from its tree. */
record ManagementServer(ParameterTree tree, String root) {
  /** Shortest interval that is taken at its word; less would be a storm. */
  private static final long MIN_INTERVAL_SECONDS = 1;

  static final String URL = "ManagementServer.URL";
  static final String USERNAME = "ManagementServer.Username";
  static final String PASSWORD = "ManagementServer.Password";
  static final String PARAMETER_KEY = "ManagementServer.ParameterKey";
  static final String CONNECTION_REQUEST_URL = "ManagementServer.ConnectionRequestURL";
  static final String CONNECTION_REQUEST_USERNAME = "ManagementServer.ConnectionRequestUsername";
  static final String CONNECTION_REQUEST_PASSWORD = "ManagementServer.ConnectionRequestPassword";
  static final String STUN_ENABLE = "ManagementServer.STUNEnable";
  static final String PERIODIC_ENABLE = "ManagementServer.PeriodicInformEnable";
  static final String PERIODIC_INTERVAL = "ManagementServer.PeriodicInformInterval";

  AcsAddress acs() {
    return new AcsAddress(value(URL), value(USERNAME), value(PASSWORD));
  }

  Login connectionRequest() {
    return new Login(value(CONNECTION_REQUEST_USERNAME), value(CONNECTION_REQUEST_PASSWORD));
  }

  PeriodicInform.Settings periodicInform() {
    String enable = value(PERIODIC_ENABLE);
    long seconds = Math.max(number(PERIODIC_INTERVAL, 0), MIN_INTERVAL_SECONDS);
    return new PeriodicInform.Settings(
        enable.equals("1") || enable.equals("true"),
        Duration.ofSeconds(seconds),
        phase(value("ManagementServer.PeriodicInformTime")));
  }

  RetryPolicy retryPolicy() {
    RetryPolicy standard = RetryPolicy.DEFAULT;
    return new RetryPolicy(
        number("ManagementServer.CWMPRetryMinimumWaitInterval", standard.minimumWait()),
        number("ManagementServer.CWMPRetryIntervalMultiplier", standard.multiplier()));
  }

  /** Shortest time from a session to one that only an active notification asks for. */
  Duration activeNotificationThrottle() {
    return Duration.ofSeconds(number("ManagementServer.DefaultActiveNotificationThrottle", 0));
  }

  private String value(String name) {
    return tree.value(root + name);
  }

  private long number(String name, long otherwise) {
    try {
      return Long.parseLong(value(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Unknown Time, year 1, leaves the choice to the CPE (TR-106 3.2.2). */
  private static Optional<Instant> phase(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return time.getYear() > 1 ? Optional.of(time.toInstant()) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
