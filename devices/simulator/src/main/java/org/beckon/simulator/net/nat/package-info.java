/** A router with network address translation for UDP, simulated over real ports outside. */
package org.beckon.simulator.net.nat;
