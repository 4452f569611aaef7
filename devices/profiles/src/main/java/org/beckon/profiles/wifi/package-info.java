/** One view of a device's WiFi over TR-181 and TR-098, by mapping files. */
package org.beckon.profiles.wifi;
