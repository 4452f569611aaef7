package org.beckon.acs.connreq;

import java.time.Duration;

/**
 * One step of a connection request.
 *
 * @param name {@code resolve}, {@code connect}, {@code challenge}, {@code authenticated}, {@code
 *     accepted}, {@code inform} …
 * @param at time since the poke began
 * @param detail in words, without secrets; may be empty
 */
public record PokeStep(String name, Duration at, String detail) {}
