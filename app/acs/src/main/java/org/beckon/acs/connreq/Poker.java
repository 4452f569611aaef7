package org.beckon.acs.connreq;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.beckon.acs.device.DeviceKey;

/** Makes devices call in. Thread-safe. */
public interface Poker {

  /**
   * Sends a connection request and waits for the Inform it causes. Never fails exceptionally. A
   * request while another for the same device is under way joins that one.
   *
   * @param wait how long to wait for the Inform in all
   */
  CompletableFuture<PokeTrace> poke(DeviceKey device, Duration wait);

  /** As {@link #poke}, and tells each step as it happens, on the poke's thread. */
  CompletableFuture<PokeTrace> poke(DeviceKey device, Duration wait, Consumer<PokeStep> progress);

  /** The last ended poke of the device since the server started. */
  Optional<PokeTrace> latest(DeviceKey device);
}
