/** Data models of concrete devices with their start values, as the simulator serves them. */
package org.beckon.profiles.model;
