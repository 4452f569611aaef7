package org.beckon.cwmp.model;

import java.util.List;

/**
 * Notification and access list of a parameter: ParameterAttributeStruct.
 *
 * @param notification 0 to 6, see {@link Notification}; what the CPE sent, unchecked
 */
public record ParameterAttribute(String name, int notification, List<String> accessList) {
  public ParameterAttribute {
    accessList = List.copyOf(accessList);
  }
}
