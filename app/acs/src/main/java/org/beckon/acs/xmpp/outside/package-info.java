/**
 * The server as a client of an XMPP broker that is not its own: logs in by TLS, stays logged in,
 * and knows who is online as far as that can be known there. The only place that knows Smack.
 */
package org.beckon.acs.xmpp.outside;
