package org.beckon.console.panel.devices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.device.DeviceKey;

/** A row of the table: one for a device for as long as it is known. Only visible cells listen. */
final class DeviceRow {

  private final DeviceKey key;
  private final ReadOnlyObjectWrapper<DeviceFacts> facts;

  DeviceRow(DeviceFacts first) {
    key = first.key();
    facts = new ReadOnlyObjectWrapper<>(first);
  }

  DeviceKey key() {
    return key;
  }

  DeviceFacts facts() {
    return facts.get();
  }

  ReadOnlyObjectProperty<DeviceFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  void update(DeviceFacts now) {
    facts.set(now);
  }
}
