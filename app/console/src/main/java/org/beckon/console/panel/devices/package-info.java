/** The page of all devices. */
package org.beckon.console.panel.devices;
