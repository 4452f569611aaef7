/** Connection requests: ways to make a CPE call in now, as timed traces. */
package org.beckon.acs.connreq;
