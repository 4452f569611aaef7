/** Follows transfers to their end, also with devices that do not tell it well (cpe-quirks 26). */
package org.beckon.acs.transfer.book;
