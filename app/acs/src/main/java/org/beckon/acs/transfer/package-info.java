/** Files that devices were told to fetch or send, from the order to its end (cpe-quirks 26). */
package org.beckon.acs.transfer;
