package org.beckon.acs.live;

import java.util.Optional;
import org.beckon.acs.auth.ClientCertificate;

/** What is remembered of one TCP connection: for CPEs that send no cookie back (cpe-quirks 27). */
public final class Line {
  private final Optional<ClientCertificate> certificate;
  private volatile Optional<LiveSession> session = Optional.empty();
  private volatile boolean spent;
  private volatile boolean completed;
  private boolean compresses;

  /** A connection without a certificate. */
  public Line() {
    this(Optional.empty());
  }

  /**
   * A connection.
   *
   * @param certificate of the TLS client, when one was shown and is trusted
   */
  public Line(Optional<ClientCertificate> certificate) {
    this.certificate = certificate;
  }

  Optional<ClientCertificate> certificate() {
    return certificate;
  }

  Optional<LiveSession> session() {
    return session;
  }

  /** Whether the device will go on with a session on this connection. */
  public boolean isInSession() {
    return session.isPresent();
  }

  void carry(LiveSession running) {
    session = Optional.of(running);
    spent = false;
    completed = false;
  }

  /** Whether the device compresses what it sends here, with this message or an earlier one. */
  public boolean compresses(boolean thisOne) {
    compresses |= thisOne;
    return compresses;
  }

  /** A session that ends is not held on to. */
  void leave(LiveSession ended, boolean complete) {
    if (session.equals(Optional.of(ended))) {
      session = Optional.empty();
      spent = true;
      completed = complete;
    }
  }

  /** Whether a session ended on this connection and none has begun since. */
  boolean isSpent() {
    return spent;
  }

  /** Whether the last session on this connection ended well: one more empty POST does no harm. */
  boolean completed() {
    return completed;
  }
}
