/** The page of all sessions, and the device page's tab of its own. */
package org.beckon.console.panel.sessions;
