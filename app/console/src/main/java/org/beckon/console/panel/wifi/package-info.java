/** The WiFi of a device: radios and networks as cards, the same over every data model. */
package org.beckon.console.panel.wifi;
