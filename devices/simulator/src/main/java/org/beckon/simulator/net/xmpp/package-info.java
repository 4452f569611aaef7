/** The CPE's half of connection requests over XMPP (TR-069 Annex K): a small XMPP client. */
package org.beckon.simulator.net.xmpp;
