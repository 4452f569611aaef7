package org.beckon.acs.transport;

import java.time.Duration;

/**
 * What one caller can make the server hold.
 *
 * @param body bytes of a body, also once it is decompressed
 * @param bodies bytes of all bodies that are being read or worked on
 * @param bodyTime for a body to arrive in all
 * @param readIdle without a byte in the middle of a request
 * @param sessionIdle between two requests of a session on a connection; a CPE works up to three
 *     minutes
 * @param strangerIdle on a connection without a session; most CPEs close it themselves
 * @param connections at the same time
 */
public record HttpLimits(
    int body,
    long bodies,
    Duration bodyTime,
    Duration readIdle,
    Duration sessionIdle,
    Duration strangerIdle,
    int connections) {
  /** 16 MiB a body, 128 MiB all bodies. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          16 << 20,
          128L << 20,
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(200),
          Duration.ofSeconds(20),
          20_000);
}
