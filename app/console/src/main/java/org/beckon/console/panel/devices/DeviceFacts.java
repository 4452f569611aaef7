package org.beckon.console.panel.devices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;

/**
 * A device as its row shows it, at one moment.
 *
 * @param ways by which it can be poked
 * @param pending operations that wait or run
 * @param search what the filter looks into, in lower case
 */
record DeviceFacts(
    DeviceKey key,
    DeviceState state,
    String alias,
    String manufacturer,
    String model,
    String serial,
    String software,
    String hardware,
    String address,
    String root,
    Instant firstSeen,
    Instant lastInform,
    List<WayBadge> ways,
    int pending,
    List<String> tags,
    String search) {

  static DeviceFacts of(Device device, DeviceState state, List<WayBadge> ways, int pending) {
    String model =
        device.reported().modelName().isEmpty()
            ? device.id().productClass()
            : device.reported().modelName();
    List<String> tags = device.tags().stream().sorted().toList();
    String search =
        String.join(
                "\n",
                device.alias(),
                device.id().manufacturer(),
                model,
                device.id().productClass(),
                device.id().serialNumber(),
                device.id().oui(),
                device.reported().softwareVersion(),
                device.contact().address(),
                String.join("\n", tags))
            .toLowerCase(Locale.ROOT);
    return new DeviceFacts(
        device.key(),
        state,
        device.alias(),
        device.id().manufacturer(),
        model,
        device.id().serialNumber(),
        device.reported().softwareVersion(),
        device.reported().hardwareVersion(),
        device.contact().address(),
        device.reported().root(),
        device.contact().first(),
        device.contact().last(),
        ways,
        pending,
        tags,
        search);
  }
}
