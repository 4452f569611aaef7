/** What kinds of devices do otherwise than the specification asks: a closed list, learnt or set. */
package org.beckon.acs.quirk;
