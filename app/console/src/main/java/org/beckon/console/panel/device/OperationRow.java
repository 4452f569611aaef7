package org.beckon.console.panel.device;

import java.time.Instant;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;

/**
 * An operation of a device as a line of a list.
 *
 * @param title what is wanted
 * @param words what came of it; empty while there is nothing to say
 * @param when when it was queued, or when it ended
 */
record OperationRow(
    OperationId id,
    OperationState state,
    String title,
    String words,
    String origin,
    int attempts,
    Instant when) {

  boolean canCancel() {
    return state == OperationState.QUEUED;
  }

  boolean canRetry() {
    return state.isFinal() && state != OperationState.DONE;
  }
}
