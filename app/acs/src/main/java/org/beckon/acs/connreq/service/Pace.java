package org.beckon.acs.connreq.service;

/**
 * How fast a fleet is poked.
 *
 * @param atOnce requests that are being delivered at the same time by one way; those that wait for
 *     their Inform do not count
 * @param perSecond requests begun in a second
 */
public record Pace(int atOnce, int perSecond) {
  /** A thousand devices within five seconds: as fast as their Informs are taken in with ease. */
  public static final Pace DEFAULT = new Pace(64, 200);

  public Pace {
    if (atOnce < 1 || perSecond < 1) {
      throw new IllegalArgumentException("a pace is at least one");
    }
  }
}
