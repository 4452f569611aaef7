/** Relays that stand for the way between two places: they forward a port, and take their time. */
package org.beckon.simulator.net.relay;
