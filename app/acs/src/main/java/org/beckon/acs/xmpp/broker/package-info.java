/**
 * Our own small XMPP broker: logs devices in, keeps their streams alive, and carries connection
 * requests to them. It has no federation and no registration, and devices cannot reach each other.
 */
package org.beckon.acs.xmpp.broker;
