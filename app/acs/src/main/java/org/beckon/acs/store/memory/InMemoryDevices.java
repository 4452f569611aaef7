package org.beckon.acs.store.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.DeviceStore;

/** Devices in a map. */
final class InMemoryDevices implements DeviceStore {
  private final ConcurrentSkipListMap<DeviceKey, Device> devices = new ConcurrentSkipListMap<>();
  private final InMemoryParameters parameters;
  private final InMemoryOperations operations;
  private final InMemoryJournal journal;
  private final InMemoryAccess access;
  private final InMemoryTransfers transfers;
  private final InMemoryPokes pokes;
  private final InMemoryUdp udp;
  private final InMemoryXmppAccounts xmppAccounts;
  private final InMemoryReach reach;

  InMemoryDevices(
      InMemoryParameters parameters,
      InMemoryOperations operations,
      InMemoryJournal journal,
      InMemoryAccess access,
      InMemoryTransfers transfers,
      InMemoryPokes pokes,
      InMemoryXmppAccounts xmppAccounts,
      InMemoryUdp udp,
      InMemoryReach reach) {
    this.parameters = parameters;
    this.operations = operations;
    this.journal = journal;
    this.access = access;
    this.transfers = transfers;
    this.pokes = pokes;
    this.xmppAccounts = xmppAccounts;
    this.udp = udp;
    this.reach = reach;
  }

  @Override
  public List<Device> loadAll() {
    return List.copyOf(devices.values());
  }

  @Override
  public void save(Device device) {
    devices.put(device.key(), device);
  }

  @Override
  public void touch(DeviceKey key, Contact contact) {
    devices.computeIfPresent(
        key,
        (same, device) ->
            new Device(
                key,
                device.id(),
                device.alias(),
                device.tags(),
                contact,
                device.reported(),
                device.connectionRequest(),
                device.notes()));
  }

  @Override
  public void delete(DeviceKey key) {
    devices.remove(key);
    parameters.delete(key, "");
    operations.deleteOf(key);
    access.delete(key);
    transfers.deleteOf(key);
    pokes.keepOnly(one -> !one.equals(key));
    udp.delete(key);
    reach.delete(key);
    xmppAccounts.delete(key);
    journal.keepOnly(summary -> !summary.device().equals(Optional.of(key)));
  }
}
