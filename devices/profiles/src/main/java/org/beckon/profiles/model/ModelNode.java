package org.beckon.profiles.model;

import java.util.Optional;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ParameterFacts;

/**
 * One line of a device model.
 *
 * @param path full path; objects end with a dot; {@code {i}} in place of an instance number makes
 *     the line a template for instances that AddObject makes
 * @param writable parameter: can be set; table: can AddObject; instance: can DeleteObject
 * @param type type of a parameter; meaningless for an object
 * @param value start value of a parameter, empty for an object
 * @param facts limits that SetParameterValues checks, from the dictionary or the model file
 */
public record ModelNode(
    String path, boolean writable, ValueType type, String value, Optional<ParameterFacts> facts) {

  /** Whether this line belongs to a template and not to the device as it starts. */
  public boolean isTemplate() {
    return path.contains("{i}");
  }

  /** Whether this line is an object and not a parameter. */
  public boolean isObject() {
    return path.endsWith(".");
  }
}
