package org.beckon.acs.operation;

import org.beckon.acs.quirk.Quirk;

/**
 * A quirk that would explain why the device broke a session off. The next attempt acts as if the
 * device had it; it is learnt when that goes well.
 *
 * @param reason what happened, a sentence
 */
public record Suspicion(Quirk quirk, String value, String reason) {}
