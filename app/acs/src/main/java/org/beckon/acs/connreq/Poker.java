package org.beckon.acs.connreq;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  default CompletableFuture<PokeTrace> poke(DeviceKey device, Duration wait) {
    return poke(device, wait, step -> {});
  }

  /** As {@link #poke}, and tells each step as it happens, on the poke's thread. */
  default CompletableFuture<PokeTrace> poke(
      DeviceKey device, Duration wait, Consumer<PokeStep> progress) {
    return poke(device, Optional.empty(), wait, progress);
  }

  /**
   * As {@link #poke}, by one way only where one is named; else by those that the device has, what
   * worked last first, until one leads to an Inform.
   *
   * <p>While a poke by another way is under way this one waits for its turn, at most as long as for
   * the Inform: two at once could not be told apart, as an Inform does not say which request it
   * answers. One without a named way takes the success of the one before for its own.
   */
  CompletableFuture<PokeTrace> poke(
      DeviceKey device, Optional<Via> only, Duration wait, Consumer<PokeStep> progress);

  /** The ways that cannot be tried for the device, each with the reason. Never blocks. */
  Map<Via, Cause> missing(DeviceKey device);

  /** The last ended poke of the device. */
  Optional<PokeTrace> latest(DeviceKey device);

  /** For each way that was ever tried, the last ended poke in which it was. */
  Map<Via, PokeTrace> ways(DeviceKey device);

  /**
   * Ended pokes of the device, newest first; at most this many, and as far back as they are kept.
   */
  List<PokeTrace> history(DeviceKey device, int limit);
}
