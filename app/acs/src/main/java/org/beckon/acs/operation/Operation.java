package org.beckon.acs.operation;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/**
 * A piece of work in a device's queue, with its history.
 *
 * @param origin who wanted it: {@code window}, {@code command line}, {@code rule …}
 * @param started when a session last took it; empty before
 * @param ended when it reached a final state; empty before
 * @param attempts sessions that took it
 * @param outcome present in states DONE and FAILED, and where there is something to say in others
 */
public record Operation(
    OperationId id,
    DeviceKey device,
    Work work,
    String origin,
    OperationState state,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended,
    int attempts,
    Optional<Outcome> outcome) {}
