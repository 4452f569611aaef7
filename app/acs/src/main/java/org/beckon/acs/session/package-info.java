/** The CWMP session as a pure state machine: no socket, clock, executor, store or log. */
package org.beckon.acs.session;
