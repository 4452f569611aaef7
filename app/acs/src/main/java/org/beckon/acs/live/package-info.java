/** Running sessions: drives the pure session machine and carries out what it asks for. */
package org.beckon.acs.live;
