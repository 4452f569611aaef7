package org.beckon.acs.reach;

import java.time.Instant;

/**
 * Sends the connection requests of all devices with a tag elsewhere.
 *
 * @param template see {@link UrlTemplate}
 * @param by who made it, as in {@code Operation.origin}
 */
public record AddressRule(String tag, String template, String by, Instant since) {}
