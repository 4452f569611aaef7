package org.beckon.acs.operation.program;

import java.util.function.UnaryOperator;
import org.beckon.acs.quirk.Quirks;

/**
 * What a program is told before it starts.
 *
 * @param key ParameterKey and CommandKey of its calls, at most 32 characters
 * @param root the device's root object with its dot, empty when not known
 * @param typeOf the {@code xsi:type} to write a parameter with, by its full path
 * @param quirks what counts for the device
 */
public record Briefing(String key, String root, UnaryOperator<String> typeOf, Quirks quirks) {

  /** For a device without quirks. */
  public Briefing(String key, String root, UnaryOperator<String> typeOf) {
    this(key, root, typeOf, Quirks.NONE);
  }
}
