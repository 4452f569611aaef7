/** What careless CPEs make of the methods that an ACS calls. */
package org.beckon.simulator.misbehaviour.call;
