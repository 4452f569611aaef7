package org.beckon.console.edit;

/**
 * What the window knows of devices beyond what they say themselves.
 *
 * @param rules how parameters are edited
 */
public record DeviceKnowledge(EditRules rules) {}
