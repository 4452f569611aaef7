package org.beckon.acs.device.registry;

import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.program.Learned;
import org.beckon.cwmp.model.ParameterValue;

/** What a fact changes of the device itself, beside its parameters. */
final class Lessons {
  private static final String USERNAME = "ManagementServer.ConnectionRequestUsername";
  private static final String PASSWORD = "ManagementServer.ConnectionRequestPassword";

  private Lessons() {}

  static Device learn(Device device, Learned fact) {
    return switch (fact) {
      case Learned.Values values -> told(device, values.values());
      case Learned.Written written -> taken(device, written.values());
      case Learned.Attributes _,
          Learned.Added _,
          Learned.Removed _,
          Learned.Names _,
          Learned.AttributesTold _,
          Learned.QuirkSeen _,
          Learned.TransferOrdered _,
          Learned.TransferCancelled _,
          Learned.Noted _ ->
          device;
    };
  }

  private static Device told(Device device, List<ParameterValue> values) {
    return Changed.reported(device, ReportedValues.told(device.reported(), values));
  }

  /** The password reads back empty, so what was written is all that will ever be known of it. */
  private static Device taken(Device device, List<ParameterValue> values) {
    Credentials known = device.connectionRequest();
    for (ParameterValue value : values) {
      if (value.name().equals(device.reported().root() + USERNAME)) {
        known = new Credentials(value.value(), known.password());
      } else if (value.name().equals(device.reported().root() + PASSWORD)) {
        known = new Credentials(known.username(), value.value());
      }
    }
    return told(Changed.credentials(device, known), values);
  }
}
