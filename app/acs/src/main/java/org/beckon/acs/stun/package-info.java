/**
 * The STUN server (RFC 3489, RFC 5389, TR-069 Annex G), on the UDP port from which connection
 * requests leave. Attributes are ice4j's; frames and integrity are our own (docs/decisions, 7).
 */
package org.beckon.acs.stun;
