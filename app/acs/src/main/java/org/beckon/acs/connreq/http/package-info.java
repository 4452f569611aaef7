/** The HTTP connection request (TR-069 3.2.2) over Apache HttpClient. */
package org.beckon.acs.connreq.http;
