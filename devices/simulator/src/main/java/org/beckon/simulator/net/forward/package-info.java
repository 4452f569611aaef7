/** The port mappings of a simulated gateway: real TCP ports that lead to devices behind it. */
package org.beckon.simulator.net.forward;
