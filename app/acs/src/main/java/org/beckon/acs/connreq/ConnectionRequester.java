package org.beckon.acs.connreq;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.beckon.acs.device.Device;

/** One way to carry a connection request to a device; an implementation for each {@link Via}. */
public interface ConnectionRequester {

  /** Which way this is. */
  Via via();

  /** Why this way cannot be tried for the device; empty when it can. Never blocks. */
  Optional<Cause> missing(Device device);

  /**
   * Delivers the request; blocks the calling (virtual) thread until it was accepted or failed.
   *
   * @param steps told of each step as it happens
   */
  Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps);

  /**
   * The device has called in after what was delivered last, and no other way has reached it in the
   * same poke: it is this one that works.
   */
  default void succeeded(Device device) {}
}
