/** UDP ports of many simulated CPEs on one thread. */
package org.beckon.simulator.net.udp;
