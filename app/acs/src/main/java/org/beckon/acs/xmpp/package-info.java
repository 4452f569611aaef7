/**
 * XMPP for connection requests (TR-069 Annex K): what the server needs of it, whoever carries it.
 */
package org.beckon.acs.xmpp;
