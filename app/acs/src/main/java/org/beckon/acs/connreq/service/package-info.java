/** Carries pokes out: which way first, at what pace, and what came of it. */
package org.beckon.acs.connreq.service;
