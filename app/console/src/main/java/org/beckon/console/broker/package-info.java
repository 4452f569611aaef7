/** The outside XMPP broker: set, tried out, and how it stands. */
package org.beckon.console.broker;
