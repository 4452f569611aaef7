package org.beckon.console.fake;

import java.util.List;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;

/** The WiFi of made-up devices, as they are stored. */
public final class WifiSamples {

  private WifiSamples() {}

  /** A TR-181 router with two radios and a network on each. */
  public static List<StoredParameter> tr181() {
    return List.of(
        rw("Device.WiFi.Radio.1.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.Radio.1.Status", "Up"),
        ro("Device.WiFi.Radio.1.OperatingFrequencyBand", "2.4GHz"),
        rw("Device.WiFi.Radio.1.Channel", "6", "xsd:unsignedInt"),
        ro("Device.WiFi.Radio.1.PossibleChannels", "1-13"),
        rw("Device.WiFi.Radio.1.AutoChannelEnable", "0", "xsd:boolean"),
        rw("Device.WiFi.Radio.2.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.Radio.2.Status", "Up"),
        ro("Device.WiFi.Radio.2.OperatingFrequencyBand", "5GHz"),
        rw("Device.WiFi.Radio.2.Channel", "36", "xsd:unsignedInt"),
        ro("Device.WiFi.Radio.2.PossibleChannels", "36,40,44,48"),
        rw("Device.WiFi.Radio.2.AutoChannelEnable", "1", "xsd:boolean"),
        rw("Device.WiFi.SSID.1.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.SSID.1.Status", "Up"),
        ro("Device.WiFi.SSID.1.LowerLayers", "Device.WiFi.Radio.1."),
        ro("Device.WiFi.SSID.1.BSSID", "02:00:5E:10:00:01"),
        rw("Device.WiFi.SSID.1.SSID", "Meadow", "xsd:string"),
        rw("Device.WiFi.SSID.2.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.SSID.2.LowerLayers", "Device.WiFi.Radio.2."),
        rw("Device.WiFi.SSID.2.SSID", "Meadow 5G", "xsd:string"),
        rw("Device.WiFi.AccessPoint.1.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.AccessPoint.1.SSIDReference", "Device.WiFi.SSID.1."),
        rw("Device.WiFi.AccessPoint.1.SSIDAdvertisementEnabled", "1", "xsd:boolean"),
        ro("Device.WiFi.AccessPoint.1.AssociatedDeviceNumberOfEntries", "4"),
        ro("Device.WiFi.AccessPoint.1.Security.ModesSupported", "None,WPA2-Personal,WPA3-Personal"),
        rw("Device.WiFi.AccessPoint.1.Security.ModeEnabled", "WPA2-Personal", "xsd:string"),
        rw("Device.WiFi.AccessPoint.1.Security.KeyPassphrase", "", "xsd:string"),
        rw("Device.WiFi.AccessPoint.2.Enable", "1", "xsd:boolean"),
        ro("Device.WiFi.AccessPoint.2.SSIDReference", "Device.WiFi.SSID.2."),
        ro("Device.WiFi.AccessPoint.2.Security.ModesSupported", "None,WPA2-Personal,WPA3-Personal"),
        rw("Device.WiFi.AccessPoint.2.Security.ModeEnabled", "WPA2-Personal", "xsd:string"),
        rw("Device.WiFi.AccessPoint.2.Security.KeyPassphrase", "", "xsd:string"));
  }

  /** A TR-098 router with one network. */
  public static List<StoredParameter> tr098() {
    String row = "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.";
    return List.of(
        rw(row + "Enable", "1", "xsd:boolean"),
        rw(row + "RadioEnabled", "1", "xsd:boolean"),
        rw(row + "Channel", "11", "xsd:unsignedInt"),
        ro(row + "PossibleChannels", "1-13"),
        rw(row + "SSID", "DSL-204", "xsd:string"),
        rw(row + "BeaconType", "11i", "xsd:string"),
        rw(row + "IEEE11iAuthenticationMode", "PSKAuthentication", "xsd:string"),
        rw(row + "IEEE11iEncryptionModes", "AESEncryption", "xsd:string"),
        rw(row + "BasicEncryptionModes", "None", "xsd:string"),
        rw(row + "BasicAuthenticationMode", "None", "xsd:string"),
        rw(row + "KeyPassphrase", "", "xsd:string"));
  }

  private static StoredParameter rw(String path, String value, String type) {
    return new StoredParameter(path, value, type, Access.READ_WRITE, 0, FakeAcs.NOW);
  }

  private static StoredParameter ro(String path, String value) {
    return new StoredParameter(path, value, "xsd:string", Access.READ_ONLY, 0, FakeAcs.NOW);
  }
}
