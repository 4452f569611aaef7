/**
 * TLS for devices (TR-069 3.3): the server's certificate, given or of an own CA, its renewal, and
 * which client certificates are believed.
 */
package org.beckon.acs.tls;
