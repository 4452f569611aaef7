package org.beckon.acs.device.registry;

import java.util.List;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.Reported;
import org.beckon.cwmp.model.DeviceId;

/** Changed copies of devices. */
final class Changed {
  private Changed() {}

  static Device informed(
      Device old, DeviceId id, Contact contact, Reported reported, List<String> notes) {
    return new Device(
        old.key(), id, old.alias(), old.tags(), contact, reported, old.connectionRequest(), notes);
  }

  static Device contact(Device old, Contact contact) {
    return informed(old, old.id(), contact, old.reported(), old.notes());
  }

  static Device reported(Device old, Reported reported) {
    return informed(old, old.id(), old.contact(), reported, old.notes());
  }

  static Device credentials(Device old, Credentials credentials) {
    return new Device(
        old.key(),
        old.id(),
        old.alias(),
        old.tags(),
        old.contact(),
        old.reported(),
        credentials,
        old.notes());
  }

  static Device alias(Device old, String alias) {
    return new Device(
        old.key(),
        old.id(),
        alias,
        old.tags(),
        old.contact(),
        old.reported(),
        old.connectionRequest(),
        old.notes());
  }

  static Device tags(Device old, Set<String> tags) {
    return new Device(
        old.key(),
        old.id(),
        old.alias(),
        tags,
        old.contact(),
        old.reported(),
        old.connectionRequest(),
        old.notes());
  }
}
