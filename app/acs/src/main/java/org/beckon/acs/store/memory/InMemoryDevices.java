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

  InMemoryDevices(
      InMemoryParameters parameters,
      InMemoryOperations operations,
      InMemoryJournal journal,
      InMemoryAccess access,
      InMemoryTransfers transfers) {
    this.parameters = parameters;
    this.operations = operations;
    this.journal = journal;
    this.access = access;
    this.transfers = transfers;
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
    journal.keepOnly(summary -> !summary.device().equals(Optional.of(key)));
  }
}
