package org.beckon.acs.session;

import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.program.Turn;

/** An operation taken from the queue, at its first turn. */
public record Job(OperationId operation, Turn first) {}
