package org.beckon.acs.xmpp;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.cwmp.xmpp.ScramKeys;

/**
 * A device's account at our broker. Of its password only what proves it is kept.
 *
 * @param username local part of its address
 * @param keys of the password that the device used last, one for each hash
 * @param next of the password that it was or will be given and has not used yet; may be empty
 * @param created when its latest password was made
 */
public record XmppAccount(
    DeviceKey device,
    String username,
    List<ScramKeys> keys,
    List<ScramKeys> next,
    Instant created) {
  public XmppAccount {
    keys = List.copyOf(keys);
    next = List.copyOf(next);
  }

  /** All keys that open it. */
  public Stream<ScramKeys> all() {
    return Stream.concat(next.stream(), keys.stream());
  }

  /** The same once the device has used the password of these keys. */
  public XmppAccount used(ScramKeys proven) {
    return next.contains(proven)
        ? new XmppAccount(device, username, next, List.of(), created)
        : this;
  }

  /** The same with a password to come. */
  public XmppAccount withNext(List<ScramKeys> coming, Instant now) {
    return new XmppAccount(device, username, keys, coming, now);
  }
}
