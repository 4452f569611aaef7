package org.beckon.acs.device.registry;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.store.DeviceStore;
import org.beckon.acs.store.ParameterStore;
import org.beckon.acs.store.Stores;

/** Counts the calls that wait for the disk. */
final class CountingStores {
  private final Stores stores;
  private final AtomicInteger waits = new AtomicInteger();

  CountingStores(Stores stores) {
    this.stores = stores;
  }

  int waits() {
    return waits.get();
  }

  void reset() {
    waits.set(0);
  }

  DeviceStore devices() {
    DeviceStore inner = stores.devices();
    return new DeviceStore() {
      @Override
      public List<Device> loadAll() {
        return inner.loadAll();
      }

      @Override
      public void save(Device device) {
        waits.incrementAndGet();
        inner.save(device);
      }

      @Override
      public void touch(DeviceKey key, Contact contact) {
        inner.touch(key, contact);
      }

      @Override
      public void delete(DeviceKey key) {
        waits.incrementAndGet();
        inner.delete(key);
      }
    };
  }

  ParameterStore parameters() {
    ParameterStore inner = stores.parameters();
    return new ParameterStore() {
      @Override
      public List<StoredParameter> read(DeviceKey device, String path) {
        waits.incrementAndGet();
        return inner.read(device, path);
      }

      @Override
      public List<StoredParameter> find(DeviceKey device, Collection<String> names) {
        waits.incrementAndGet();
        return inner.find(device, names);
      }

      @Override
      public int count(DeviceKey device, String path) {
        waits.incrementAndGet();
        return inner.count(device, path);
      }

      @Override
      public void save(DeviceKey device, Collection<StoredParameter> parameters) {
        waits.incrementAndGet();
        inner.save(device, parameters);
      }

      @Override
      public void replace(DeviceKey device, String path, Collection<StoredParameter> parameters) {
        waits.incrementAndGet();
        inner.replace(device, path, parameters);
      }

      @Override
      public void delete(DeviceKey device, String path) {
        waits.incrementAndGet();
        inner.delete(device, path);
      }
    };
  }
}
