package org.beckon.simulator.fleet;

/**
 * What a fleet has done so far.
 *
 * @param devices how many there are
 * @param informed how many of them have had an Inform accepted at least once
 * @param informs Informs that the ACS accepted
 * @param sessions sessions that ended, well or not
 * @param failures sessions that failed
 */
public record FleetTotals(int devices, int informed, long informs, long sessions, long failures) {}
