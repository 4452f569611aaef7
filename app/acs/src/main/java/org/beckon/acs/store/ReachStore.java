package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.DeviceAddress;

/** Keeps where connection requests go. What is of a device is removed with it. Thread-safe. */
public interface ReachStore {

  /** What is set for devices, read once at start. */
  List<DeviceAddress> addresses();

  /** Inserts or replaces; durable on return. */
  void save(DeviceAddress address);

  /** Removes what is set for a device; durable on return. */
  void delete(DeviceKey device);

  /** All rules, read once at start. */
  List<AddressRule> rules();

  /** Inserts or replaces the rule of its tag; durable on return. */
  void save(AddressRule rule);

  /** Removes the rule of a tag; durable on return. */
  void deleteRule(String tag);
}
