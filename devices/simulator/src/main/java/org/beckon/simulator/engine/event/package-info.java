/** What a simulated CPE has to tell the ACS and when: events, changed values, the retry table. */
package org.beckon.simulator.engine.event;
