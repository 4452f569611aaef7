/** The window's frame: sidebar, top bar, task bar, and which page is in front. */
package org.beckon.console.shell;
