/** The network of simulated CPEs: sessions with the ACS, file transfers, connection requests. */
package org.beckon.simulator.net;
