package org.beckon.acs.device.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * Who sends an Inform, and when.
 *
 * @param address remote address, an IP literal
 * @param username the name that the device has logged in with, if it is the device's own
 */
public record Caller(String address, Optional<String> username, Instant now) {}
