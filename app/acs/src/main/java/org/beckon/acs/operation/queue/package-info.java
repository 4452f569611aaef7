/** The queues of operations: in memory for the sessions, mirrored in the store for restarts. */
package org.beckon.acs.operation.queue;
