package org.beckon.acs.connreq.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;

/**
 * The logins that devices took last. The next request brings its login along and spares a round
 * trip (RFC 7616 3.3); a device that does not like that is asked without one from then on.
 * Thread-safe.
 */
final class Nonces {
  private static final int MOST = 10_000;
  private static final long LIFE = Duration.ofMinutes(5).toNanos();

  private final Map<DeviceKey, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** A login, what it was for, and when it was taken; without a login where none is to be kept. */
  private record Kept(Optional<Login> login, Credentials credentials, String place, long taken) {}

  /**
   * The login to bring along; empty when there is none. It is given out once.
   *
   * @param place host and port that the request goes to
   */
  synchronized Optional<Login> take(DeviceKey device, Credentials credentials, String place) {
    Kept one = kept.get(device);
    if (one == null || one.login().isEmpty()) {
      return Optional.empty();
    }
    kept.remove(device);
    boolean fits =
        one.credentials().equals(credentials)
            && one.place().equals(place)
            && System.nanoTime() - one.taken() < LIFE;
    return fits ? one.login() : Optional.empty();
  }

  /** The device took this login. */
  synchronized void keep(DeviceKey device, Credentials credentials, String place, Login login) {
    Kept before = kept.get(device);
    boolean unwanted = before != null && before.login().isEmpty();
    if (login.isOfAddress() && !unwanted) {
      put(device, new Kept(Optional.of(login), credentials, place, System.nanoTime()));
    }
  }

  /** The device refused a login that was brought along. */
  synchronized void spare(DeviceKey device) {
    put(device, new Kept(Optional.empty(), Credentials.NONE, "", 0));
  }

  private void put(DeviceKey device, Kept one) {
    kept.put(device, one);
    if (kept.size() > MOST) {
      var oldest = kept.entrySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
