/** The window in front of a real server with real simulated devices. */
package org.beckon.console.real;
