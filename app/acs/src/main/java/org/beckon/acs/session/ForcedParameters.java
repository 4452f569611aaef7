package org.beckon.acs.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;

/**
 * The parameters that each Inform has to bring (TR-069 3.7.1.5, data models' forcedInform). Many
 * CPEs leave some out: they are let in all the same, with a note.
 */
final class ForcedParameters {
  private static final String GATEWAY = "InternetGatewayDevice.";

  /** Those that all three data models share. */
  private static final List<String> COMMON =
      List.of(
          "DeviceInfo.HardwareVersion",
          "DeviceInfo.SoftwareVersion",
          "DeviceInfo.ProvisioningCode",
          "ManagementServer.ConnectionRequestURL",
          "ManagementServer.ParameterKey");

  private static final List<String> OF_GATEWAYS =
      List.of("DeviceSummary", "DeviceInfo.SpecVersion");

  private ForcedParameters() {}

  /** What an Inform lacks, as a note; empty when nothing. */
  static Optional<String> missing(Inform inform) {
    List<ParameterValue> given = inform.parameterList();
    if (given.isEmpty()) {
      return Optional.of("The Inform brought no parameters at all.");
    }
    boolean gateway = given.getFirst().name().startsWith(GATEWAY);
    String root = gateway ? GATEWAY : "Device.";
    String missing =
        Stream.concat(COMMON.stream(), gateway ? OF_GATEWAYS.stream() : Stream.of())
            .filter(name -> given.stream().noneMatch(one -> isNamed(one.name(), root, name)))
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The Inform lacks parameters that it has to bring: " + missing + ".");
  }

  private static boolean isNamed(String name, String root, String rest) {
    return name.length() == root.length() + rest.length()
        && name.startsWith(root)
        && name.endsWith(rest);
  }
}
