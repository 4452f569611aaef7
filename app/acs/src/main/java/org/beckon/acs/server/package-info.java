/** Assembly and state of the running server. */
package org.beckon.acs.server;
