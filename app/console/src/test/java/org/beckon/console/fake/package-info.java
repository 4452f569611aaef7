/** Stand-ins for the server and the doors of the window. */
package org.beckon.console.fake;
