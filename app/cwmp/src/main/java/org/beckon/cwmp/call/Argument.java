package org.beckon.cwmp.call;

/**
 * An argument of a call as text.
 *
 * @param name as the specification has it; parts of lists and structs by number and name, for
 *     example {@code TimeWindowList.1.WindowStart}
 */
public record Argument(String name, String value) {}
