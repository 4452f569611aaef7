package org.beckon.simulator.engine.software;

/**
 * An installed deployment unit.
 *
 * @param instance its number in SoftwareModules.DeploymentUnit
 */
record SoftwareUnit(int instance, String uuid, String version, String url) {}
