package org.beckon.acs.device.registry;

import java.time.Instant;

/**
 * From where an Inform comes, and when.
 *
 * @param address remote address, an IP literal
 */
public record Caller(String address, Instant now) {}
