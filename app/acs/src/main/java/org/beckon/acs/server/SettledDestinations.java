package org.beckon.acs.server;

import java.util.concurrent.atomic.AtomicReference;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Destinations;
import org.beckon.acs.reach.RequestManner;

/**
 * Where requests go: by the book while the server is put together, then by what looks first whether
 * work on a forwarded port has ended. Thread-safe.
 */
final class SettledDestinations implements Destinations {
  private final AtomicReference<Destinations> by;

  SettledDestinations(Destinations book) {
    by = new AtomicReference<>(book);
  }

  /** From now on by these. */
  void settledBy(Destinations destinations) {
    by.set(destinations);
  }

  @Override
  public Destination of(Device device) {
    return by.get().of(device);
  }

  @Override
  public RequestManner manner(DeviceKey device) {
    return by.get().manner(device);
  }
}
