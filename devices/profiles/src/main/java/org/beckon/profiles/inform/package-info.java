/** The settings of a device's CWMP client (ManagementServer, XMPP) as one list, by a data file. */
package org.beckon.profiles.inform;
