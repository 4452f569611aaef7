/** Any number of simulated CPEs in one process: what the rest of Beckon uses of the simulator. */
package org.beckon.simulator.fleet;
