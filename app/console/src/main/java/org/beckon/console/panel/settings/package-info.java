/** The page of the window's settings and of the keyboard. */
package org.beckon.console.panel.settings;
