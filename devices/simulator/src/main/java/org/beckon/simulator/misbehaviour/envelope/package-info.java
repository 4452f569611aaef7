/** Envelopes as careless CPEs write them: each a function of the right envelope's text. */
package org.beckon.simulator.misbehaviour.envelope;
