package org.beckon.acs.store.memory;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.beckon.acs.binding.UdpRecord;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.UdpStore;

/** UDP records in memory. */
final class InMemoryUdp implements UdpStore {
  private final ConcurrentSkipListMap<DeviceKey, UdpRecord> records = new ConcurrentSkipListMap<>();

  @Override
  public List<UdpRecord> loadAll() {
    return List.copyOf(records.values());
  }

  @Override
  public void save(UdpRecord record) {
    records.put(record.device(), record);
  }

  @Override
  public void touch(UdpRecord record) {
    save(record);
  }

  void delete(DeviceKey device) {
    records.remove(device);
  }
}
