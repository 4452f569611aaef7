package org.beckon.acs.journal;

import java.time.Duration;

/**
 * One HTTP body that crossed the wire, secrets masked.
 *
 * @param at time since the session's start
 * @param fromDevice true: CPE to ACS; false: ACS to CPE
 * @param name method or response element, {@code (empty)}, or {@code (unreadable)}
 * @param httpHead request line or status line with headers, credentials masked
 * @param body the text with secrets masked, empty when there was none
 */
public record WireMessage(
    Duration at, boolean fromDevice, String name, String httpHead, String body) {}
