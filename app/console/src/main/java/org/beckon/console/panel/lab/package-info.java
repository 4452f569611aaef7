/** The laboratory: simulated devices for this server, and the connection-request bench. */
package org.beckon.console.panel.lab;
