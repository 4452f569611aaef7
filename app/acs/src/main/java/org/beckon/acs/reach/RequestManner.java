package org.beckon.acs.reach;

import java.time.Duration;
import java.util.Optional;
import org.beckon.acs.device.Credentials;

/**
 * How a connection request over HTTP is made to one device.
 *
 * @param basic whether Basic is answered where the device offers no Digest; it shows the password
 *     to everybody on the way
 * @param timeout how long connecting and all answers together may take at most; empty for as long
 *     as there is, of which connecting may take five seconds
 * @param login another login than the one that was written to the device
 */
public record RequestManner(
    boolean basic, Optional<Duration> timeout, Optional<Credentials> login) {

  /** As for any device. */
  public static final RequestManner USUAL =
      new RequestManner(true, Optional.empty(), Optional.empty());
}
