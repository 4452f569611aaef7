/** Who may open a session: the login of devices by HTTP Digest and Basic (TR-069 3.4.4, 3.4.5). */
package org.beckon.acs.auth;
