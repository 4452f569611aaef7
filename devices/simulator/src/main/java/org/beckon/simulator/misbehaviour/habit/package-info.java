/**
 * The places at which a simulated CPE can depart from the specification, and what it does there.
 */
package org.beckon.simulator.misbehaviour.habit;
