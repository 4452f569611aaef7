/**
 * Setting a device up for connection requests by UDP or over XMPP, from the click to its effect.
 */
package org.beckon.console.prepare;
