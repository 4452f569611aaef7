/**
 * The CPE WAN Management Protocol (TR-069), pure: messages, SOAP form, paths and values, faults,
 * events and login arithmetic. Nothing here knows a socket, a clock or a database.
 */
package org.beckon.cwmp;
