/**
 * XMPP as far as connection requests need it (TR-069 Annex K, RFC 6120): stanzas, bounded streams,
 * logins, for both sides. Pure: no socket, no clock.
 */
package org.beckon.cwmp.xmpp;
