package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;

/** Keeps devices. Thread-safe. */
public interface DeviceStore {

  /** All devices, read once at start. */
  List<Device> loadAll();

  /** Inserts or replaces; durable on return. */
  void save(Device device);

  /** Notes the latest contact soon; may be lost by a crash within the next second or so. */
  void touch(DeviceKey key, Contact contact);

  /** Removes the device with its parameters, operations and sessions; durable on return. */
  void delete(DeviceKey key);
}
