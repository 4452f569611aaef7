/** Where connection requests to a device go, and the rules for all; shown and changed. */
package org.beckon.console.reach;
