/**
 * The CPE side of CWMP without sockets, clocks or threads of its own: data model, events, transfers
 * and the course of a session (TR-069 3.2, 3.7 and Annex A).
 */
package org.beckon.simulator.engine;
