package org.beckon.acs.device;

/**
 * The parameters of a device that the server itself needs, as last reported or read; empty text
 * where the device never told.
 *
 * @param root {@code Device.} or {@code InternetGatewayDevice.}
 * @param modelName DeviceInfo.ModelName, empty until it was read
 * @param periodicInformInterval seconds; 0 when not known
 */
public record Reported(
    String root,
    String softwareVersion,
    String hardwareVersion,
    String modelName,
    String provisioningCode,
    String connectionRequestUrl,
    String udpConnectionRequestAddress,
    String connReqJabberId,
    int periodicInformInterval) {

  /** Nothing reported yet. */
  public static final Reported NOTHING = new Reported("", "", "", "", "", "", "", "", 0);
}
