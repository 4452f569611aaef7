package org.beckon.acs.device;

import org.beckon.cwmp.model.DeviceId;

/**
 * The id of a device in Beckon: {@code OUI-ProductClass-Serial}, each part percent-encoded,
 * ProductClass left out where empty.
 */
public record DeviceKey(String text) implements Comparable<DeviceKey> {

  /** The key of a stated identity. */
  public static DeviceKey of(DeviceId id) {
    return new DeviceKey(id.text());
  }

  @Override
  public int compareTo(DeviceKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
