package org.beckon.acs.device.registry;

/**
 * How a device speaks CWMP.
 *
 * @param namespace URI that its messages use
 * @param cwmpVersion {@code 1.0} to {@code 1.4}
 */
public record Speech(String namespace, String cwmpVersion) {}
