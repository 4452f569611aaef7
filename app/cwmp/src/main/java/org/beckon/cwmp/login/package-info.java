/** HTTP Basic and Digest login, pure arithmetic for both sides (RFC 7617, RFC 7616, RFC 2069). */
package org.beckon.cwmp.login;
