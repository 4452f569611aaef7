package org.beckon.simulator.fleet;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.net.CpeRunner;

/** One device of a fleet, for whoever wants to act on it as its user would. Thread-safe. */
public final class SimulatedDevice {
  private final Cpe cpe;
  private final CpeRunner runner;
  private final DeviceSessions sessions;
  private final String connectionRequestUrl;

  SimulatedDevice(Cpe cpe, CpeRunner runner, DeviceSessions sessions, String connectionRequestUrl) {
    this.cpe = cpe;
    this.runner = runner;
    this.sessions = sessions;
    this.connectionRequestUrl = connectionRequestUrl;
  }

  /** The identity as the ACS shows it: {@code OUI-ProductClass-Serial}. */
  public String id() {
    return cpe.deviceId().text();
  }

  /** The identity in its parts. */
  public DeviceId deviceId() {
    return cpe.deviceId();
  }

  /** Where it listens for connection requests. */
  public String connectionRequestUrl() {
    return connectionRequestUrl;
  }

  /** What a connection request has to log in with at present. */
  public Login connectionRequestLogin() {
    return cpe.connectionRequestLogin();
  }

  /** The true value of a parameter, passwords included; empty when there is none of this path. */
  public Optional<String> value(String path) {
    return cpe.value(path);
  }

  /**
   * Changes a value as by the device itself or its user, not by the ACS; writable or not.
   *
   * @return false when there is no such parameter
   */
  public boolean setLocally(String path, String value) {
    boolean found = cpe.setLocally(path, value);
    runner.wake();
    return found;
  }

  /**
   * Calls a method on the ACS, in a session with the event that announces it.
   *
   * @return false where the ACS has said that it does not want to hear of that
   */
  public boolean callAcs(CpeRequest<?> request) {
    boolean wanted = cpe.callAcs(request);
    runner.wake();
    return wanted;
  }

  /** Calls the ACS now, with {@code 2 PERIODIC}. */
  public void informNow() {
    cpe.informNow();
    runner.wake();
  }

  /** The events of its latest session, empty before the first. */
  public List<Event> events() {
    return sessions.last().map(SessionReport::events).orElse(List.of());
  }

  /**
   * Tells of each connection request that the device lets in from now on – its login or signature
   * is right – with the {@link System#nanoTime} at which it did; on the thread that took it.
   */
  public void watchRequests(LongConsumer watcher) {
    sessions.watchRequests(watcher);
  }

  /** The next session of this kind to end after this call; never done when there is none. */
  public CompletableFuture<SessionReport> nextSession(Predicate<SessionReport> wanted) {
    return sessions.next(wanted);
  }

  /** The next session with this event to end well after this call. */
  public CompletableFuture<SessionReport> nextSessionWith(String eventCode) {
    return nextSession(
        report ->
            report.failure().isEmpty()
                && report.events().stream().anyMatch(event -> event.is(eventCode)));
  }
}
