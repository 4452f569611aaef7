/** The page of the server itself. */
package org.beckon.console.panel.server;
