package org.beckon.acs.binding;

import org.beckon.acs.device.DeviceKey;

/**
 * What one device logs in with at the STUN server; made up by the server. {@link #toString} masks
 * the password.
 *
 * @param username {@code ManagementServer.STUNUsername}, no other device has it
 * @param password {@code ManagementServer.STUNPassword}
 */
public record StunAccount(DeviceKey device, String username, String password) {
  @Override
  public String toString() {
    return "StunAccount[" + device + ", " + username + ", ********]";
  }
}
