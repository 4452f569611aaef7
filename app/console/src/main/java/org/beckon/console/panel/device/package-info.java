/** The page of one device: header, overview, and the tabs that others bring. */
package org.beckon.console.panel.device;
