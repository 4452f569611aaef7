/** Connection requests over XMPP (TR-069 Annex K). */
package org.beckon.acs.connreq.xmpp;
