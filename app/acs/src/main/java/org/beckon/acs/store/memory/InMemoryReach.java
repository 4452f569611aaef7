package org.beckon.acs.store.memory;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.store.ReachStore;

/** Addresses and rules in memory. */
final class InMemoryReach implements ReachStore {
  private final ConcurrentSkipListMap<DeviceKey, DeviceAddress> addresses =
      new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, AddressRule> rules = new ConcurrentSkipListMap<>();

  @Override
  public List<DeviceAddress> addresses() {
    return List.copyOf(addresses.values());
  }

  @Override
  public void save(DeviceAddress address) {
    addresses.put(address.device(), address);
  }

  @Override
  public void delete(DeviceKey device) {
    addresses.remove(device);
  }

  @Override
  public List<AddressRule> rules() {
    return List.copyOf(rules.values());
  }

  @Override
  public void save(AddressRule rule) {
    rules.put(rule.tag(), rule);
  }

  @Override
  public void deleteRule(String tag) {
    rules.remove(tag);
  }
}
