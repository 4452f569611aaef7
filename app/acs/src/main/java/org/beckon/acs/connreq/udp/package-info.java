/** The UDP connection request over a binding that STUN holds open (TR-069 Annex G). */
package org.beckon.acs.connreq.udp;
