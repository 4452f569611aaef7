/** Deployment units of a simulated CPE: ChangeDUState and what comes of it (TR-069 A.4.1.10). */
package org.beckon.simulator.engine.software;
