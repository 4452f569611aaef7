package org.beckon.profiles.model;

import java.util.List;
import org.beckon.cwmp.model.DeviceId;

/**
 * A concrete device as data: who it is and its parameters with start values.
 *
 * @param name short name, as {@code simulate --profile} takes it
 * @param title a line for people
 * @param root root object with its dot, {@code Device.} or {@code InternetGatewayDevice.}
 * @param deviceId identity; the simulator gives each copy a serial number of its own
 * @param nodes all lines, parents before children; templates have {@code {i}} in place of every
 *     instance number of their path, {@code A.{i}.B.{i}.} serves {@code A.1.B.} and {@code A.2.B.}
 */
public record DeviceModel(
    String name, String title, String root, DeviceId deviceId, List<ModelNode> nodes) {
  public DeviceModel {
    nodes = List.copyOf(nodes);
  }
}
