/** CWMP over HTTP: Jetty, virtual threads, limits (TR-069 3.4). */
package org.beckon.acs.transport;
