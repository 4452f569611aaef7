/** The catalogue of the ways in which simulated CPEs misbehave as real ones do. */
package org.beckon.simulator.misbehaviour;
