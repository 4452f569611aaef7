package org.beckon.acs.transport;

import org.beckon.acs.live.Body;

/** What reading a body gave. */
sealed interface BodyRead {
  /** All of it. */
  record Whole(Body body) implements BodyRead {}

  /** It is refused with this status; why, in words. */
  record Refused(int status, String reason) implements BodyRead {}
}
