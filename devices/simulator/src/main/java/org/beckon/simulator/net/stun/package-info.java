/** The CPE's half of connection requests by UDP: STUN client and listener (TR-069 Annex G). */
package org.beckon.simulator.net.stun;
