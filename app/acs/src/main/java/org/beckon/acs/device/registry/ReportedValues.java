package org.beckon.acs.device.registry;

import java.util.List;
import org.beckon.acs.device.Reported;
import org.beckon.cwmp.model.ParameterValue;

/** Takes the few parameters that the server itself needs out of what a device tells. */
final class ReportedValues {
  private static final String DEVICE = "Device.";
  private static final String GATEWAY = "InternetGatewayDevice.";

  private ReportedValues() {}

  /** With what an Inform carries; it also tells the root object. */
  static Reported informed(Reported before, List<ParameterValue> values) {
    String root = rootOf(values);
    return root.isEmpty() ? before : merge(with(before, Field.ROOT, root), root, values);
  }

  /** With values that were read or written. */
  static Reported told(Reported before, List<ParameterValue> values) {
    return before.root().isEmpty()
        ? informed(before, values)
        : merge(before, before.root(), values);
  }

  private static String rootOf(List<ParameterValue> values) {
    for (ParameterValue value : values) {
      if (value.name().startsWith(DEVICE)) {
        return DEVICE;
      }
      if (value.name().startsWith(GATEWAY)) {
        return GATEWAY;
      }
    }
    return "";
  }

  private static Reported merge(Reported before, String root, List<ParameterValue> values) {
    Reported reported = before;
    for (ParameterValue value : values) {
      if (value.name().startsWith(root)) {
        reported = merge(reported, value.name().substring(root.length()), value.value());
      }
    }
    return reported;
  }

  private static Reported merge(Reported old, String name, String value) {
    return switch (name) {
      case "DeviceInfo.SoftwareVersion" -> with(old, Field.SOFTWARE_VERSION, value);
      case "DeviceInfo.HardwareVersion" -> with(old, Field.HARDWARE_VERSION, value);
      case "DeviceInfo.ModelName" -> with(old, Field.MODEL_NAME, value);
      case "DeviceInfo.ProvisioningCode" -> with(old, Field.PROVISIONING_CODE, value);
      case "ManagementServer.ConnectionRequestURL" -> with(old, Field.URL, value.strip());
      case "ManagementServer.UDPConnectionRequestAddress" -> with(old, Field.UDP, value.strip());
      case "ManagementServer.ConnReqJabberID" -> with(old, Field.JABBER_ID, value.strip());
      case "ManagementServer.PeriodicInformInterval" -> with(old, Field.INTERVAL, value.strip());
      default -> old;
    };
  }

  private enum Field {
    ROOT,
    SOFTWARE_VERSION,
    HARDWARE_VERSION,
    MODEL_NAME,
    PROVISIONING_CODE,
    URL,
    UDP,
    JABBER_ID,
    INTERVAL
  }

  private static Reported with(Reported old, Field field, String value) {
    return new Reported(
        field == Field.ROOT ? value : old.root(),
        field == Field.SOFTWARE_VERSION ? value : old.softwareVersion(),
        field == Field.HARDWARE_VERSION ? value : old.hardwareVersion(),
        field == Field.MODEL_NAME ? value : old.modelName(),
        field == Field.PROVISIONING_CODE ? value : old.provisioningCode(),
        field == Field.URL ? value : old.connectionRequestUrl(),
        field == Field.UDP ? value : old.udpConnectionRequestAddress(),
        field == Field.JABBER_ID ? value : old.connReqJabberId(),
        field == Field.INTERVAL ? seconds(value, old) : old.periodicInformInterval());
  }

  /** A number that cannot be read leaves the interval as it was. */
  private static int seconds(String text, Reported old) {
    try {
      return Math.clamp(Long.parseLong(text), 0, Integer.MAX_VALUE);
    } catch (NumberFormatException e) {
      return old.periodicInformInterval();
    }
  }
}
