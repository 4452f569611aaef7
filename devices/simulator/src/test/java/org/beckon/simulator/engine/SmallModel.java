package org.beckon.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;

/** A device with just enough in it to meet every rule; facts are those of the published model. */
final class SmallModel {
  static final Dictionary DICTIONARY = new PublishedDictionary();
  static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "factory");

  /** Path, access, type and start value; objects have no type. */
  private static final String LINES =
      """
      Device. R
      Device.RootDataModelVersion R string 2.16
      Device.DeviceInfo. R
      Device.DeviceInfo.ManufacturerOUI R string ?
      Device.DeviceInfo.ProductClass R string ?
      Device.DeviceInfo.SerialNumber R string ?
      Device.DeviceInfo.HardwareVersion R string A1
      Device.DeviceInfo.SoftwareVersion R string 1.0.3
      Device.DeviceInfo.ProvisioningCode W string p0
      Device.DeviceInfo.UpTime R unsignedInt 0
      Device.ManagementServer. R
      Device.ManagementServer.URL W string ?
      Device.ManagementServer.Username W string ?
      Device.ManagementServer.Password W string ?
      Device.ManagementServer.PeriodicInformEnable W boolean 0
      Device.ManagementServer.PeriodicInformInterval W unsignedInt 600
      Device.ManagementServer.PeriodicInformTime W dateTime 0001-01-01T00:00:00Z
      Device.ManagementServer.ParameterKey R string
      Device.ManagementServer.ConnectionRequestURL R string ?
      Device.ManagementServer.ConnectionRequestUsername W string ?
      Device.ManagementServer.ConnectionRequestPassword W string ?
      Device.ManagementServer.CWMPRetryMinimumWaitInterval W unsignedInt 5
      Device.ManagementServer.CWMPRetryIntervalMultiplier W unsignedInt 2000
      Device.ManagementServer.DefaultActiveNotificationThrottle W unsignedInt 0
      Device.ManagementServer.InformParameterNumberOfEntries R unsignedInt 0
      Device.ManagementServer.InformParameter. W
      Device.ManagementServer.InformParameter.{i}. W
      Device.ManagementServer.InformParameter.{i}.Enable W boolean 0
      Device.ManagementServer.InformParameter.{i}.ParameterName W string
      Device.ManagementServer.InformParameter.{i}.EventList W string
      Device.WiFi. R
      Device.WiFi.RadioNumberOfEntries R unsignedInt 1
      Device.WiFi.Radio. R
      Device.WiFi.Radio.1. R
      Device.WiFi.Radio.1.Enable W boolean true
      Device.WiFi.Radio.1.SupportedFrequencyBands R string 2.4GHz,5GHz
      Device.WiFi.Radio.1.OperatingFrequencyBand W string 2.4GHz
      Device.WiFi.Radio.1.Channel W unsignedInt 6
      Device.NAT. R
      Device.NAT.PortMappingNumberOfEntries R unsignedInt 1
      Device.NAT.PortMapping. W
      Device.NAT.PortMapping.3. W
      Device.NAT.PortMapping.3.Enable W boolean 1
      Device.NAT.PortMapping.3.ExternalPort W unsignedInt 8080
      Device.NAT.PortMapping.{i}. W
      Device.NAT.PortMapping.{i}.Enable W boolean 0
      Device.NAT.PortMapping.{i}.ExternalPort W unsignedInt 0
      Device.DHCPv4. R
      Device.DHCPv4.Server. R
      Device.DHCPv4.Server.PoolNumberOfEntries R unsignedInt 1
      Device.DHCPv4.Server.Pool. R
      Device.DHCPv4.Server.Pool.1. R
      Device.DHCPv4.Server.Pool.1.StaticAddressNumberOfEntries R unsignedInt 0
      Device.DHCPv4.Server.Pool.1.StaticAddress. W
      Device.DHCPv4.Server.Pool.{i}.StaticAddress.{i}. W
      Device.DHCPv4.Server.Pool.{i}.StaticAddress.{i}.Yiaddr W string
      """;

  private static final String POLICY =
      """
      Device.ManagementServer.AutonomousTransferCompletePolicy. R
      Device.ManagementServer.AutonomousTransferCompletePolicy.Enable W boolean 0
      Device.ManagementServer.AutonomousTransferCompletePolicy.TransferTypeFilter W string Both
      Device.ManagementServer.AutonomousTransferCompletePolicy.ResultTypeFilter W string Both
      Device.ManagementServer.AutonomousTransferCompletePolicy.FileTypeFilter W string
      """;

  private SmallModel() {}

  static CpeModel make() {
    return make(LINES);
  }

  /** The same with a policy for transfers that the ACS has not ordered. */
  static CpeModel withPolicy() {
    return make(LINES + POLICY);
  }

  private static CpeModel make(String lines) {
    List<ModelNode> nodes = new ArrayList<>();
    for (String line : lines.split("\n")) {
      String[] words = line.split(" ");
      boolean object = words.length == 2;
      nodes.add(
          new ModelNode(
              words[0],
              words[1].equals("W"),
              object ? ValueType.STRING : ValueType.of(words[2]),
              words.length > 3 ? words[3] : "",
              object ? Optional.empty() : DICTIONARY.parameter(words[0])));
    }
    return new CpeModel(new DeviceModel("small", "Small", "Device.", ID, nodes), DICTIONARY);
  }
}
