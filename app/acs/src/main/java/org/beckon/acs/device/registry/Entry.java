package org.beckon.acs.device.registry;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.acs.device.Device;
import org.beckon.acs.journal.SessionId;

/** A device in memory. Read by anybody, changed under its lock only. */
final class Entry {
  /** Held while the store writes, so that what is in memory last is on disk last. */
  final ReentrantLock lock = new ReentrantLock();

  /** Empty before the first Inform was taken in. */
  private volatile Optional<Device> device;

  /** Of the latest Inform's ParameterList; 0 when there was none since the server's start. */
  private volatile long fingerprint;

  private final Rhythm rhythm = new Rhythm();
  private volatile Optional<SessionId> session = Optional.empty();

  Entry(Optional<Device> device) {
    this.device = device;
  }

  Optional<Device> device() {
    return device;
  }

  void device(Device changed) {
    device = Optional.of(changed);
  }

  long fingerprint() {
    return fingerprint;
  }

  void fingerprint(long latest) {
    fingerprint = latest;
  }

  Rhythm rhythm() {
    return rhythm;
  }

  boolean isInSession() {
    return session.isPresent();
  }

  void opened(SessionId id) {
    session = Optional.of(id);
  }

  /** A session that was superseded does not end the one that took its place. */
  void closed(SessionId id) {
    if (session.equals(Optional.of(id))) {
      session = Optional.empty();
    }
  }
}
