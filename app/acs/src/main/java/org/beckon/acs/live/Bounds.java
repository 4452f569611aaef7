package org.beckon.acs.live;

import java.time.Duration;

/**
 * How much at once.
 *
 * @param sessions that run at the same time; further Informs are answered 503
 * @param devices that are known; Informs of further ones are answered 503
 * @param posts in one session
 * @param closing how long running sessions may go on when the server is told to stop
 */
public record Bounds(int sessions, int devices, int posts, Duration closing) {
  /** Enough for a hundred thousand devices. */
  public static final Bounds DEFAULT = new Bounds(5_000, 200_000, 20_000, Duration.ofSeconds(10));
}
