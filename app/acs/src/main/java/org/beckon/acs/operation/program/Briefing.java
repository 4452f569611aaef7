package org.beckon.acs.operation.program;

import java.util.function.UnaryOperator;

/**
 * What a program is told before it starts.
 *
 * @param key ParameterKey and CommandKey of its calls, at most 32 characters
 * @param root the device's root object with its dot, empty when not known
 * @param typeOf the {@code xsi:type} to write a parameter with, by its full path
 */
public record Briefing(String key, String root, UnaryOperator<String> typeOf) {}
