package org.beckon.cwmp.model;

import java.util.List;

/**
 * What to change of a parameter's attributes: SetParameterAttributesStruct.
 *
 * @param name full path, or a partial path (ending in a dot) for all below it
 * @param notificationChange false leaves the notification as it is
 * @param notification 0 to 6
 * @param accessListChange false leaves the access list as it is
 */
public record AttributeChange(
    String name,
    boolean notificationChange,
    int notification,
    boolean accessListChange,
    List<String> accessList) {
  public AttributeChange {
    accessList = List.copyOf(accessList);
  }
}
