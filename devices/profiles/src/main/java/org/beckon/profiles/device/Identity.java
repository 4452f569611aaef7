package org.beckon.profiles.device;

import org.beckon.cwmp.model.DeviceId;

/**
 * By what a profile is found.
 *
 * @param root root object with its dot
 * @param modelName DeviceInfo.ModelName, empty when not known yet
 * @param softwareVersion DeviceInfo.SoftwareVersion, empty when not known yet
 */
public record Identity(String root, DeviceId id, String modelName, String softwareVersion) {}
