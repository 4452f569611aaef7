/** All devices in memory, what their Informs and answers teach about them, and their keeping. */
package org.beckon.acs.device.registry;
