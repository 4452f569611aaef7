/** Where connection requests go: as the device reports it, by a rule, or by its owner's word. */
package org.beckon.acs.reach;
