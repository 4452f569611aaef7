/** What some CPEs cannot do without: they check that the ACS gives it to them. */
package org.beckon.simulator.misbehaviour.demand;
