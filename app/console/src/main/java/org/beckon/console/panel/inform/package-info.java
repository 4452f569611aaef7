/** The settings of a device's CWMP client: ACS, periodic Inform, connection requests. */
package org.beckon.console.panel.inform;
