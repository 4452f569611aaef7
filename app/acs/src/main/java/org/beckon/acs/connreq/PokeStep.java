package org.beckon.acs.connreq;

import java.time.Duration;

/**
 * One step of a connection request.
 *
 * @param via the way that was being tried
 * @param name {@code resolve}, {@code connect}, {@code challenge}, {@code authenticated}, {@code
 *     accepted}, {@code failed}, {@code inform} …
 * @param at time since the poke began
 * @param detail in words, without secrets; may be empty
 */
public record PokeStep(Via via, String name, Duration at, String detail) {}
