package org.beckon.acs.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All managed devices. Thread-safe; reads are from memory. */
public interface DeviceDirectory {

  /** All devices, ordered by key. */
  List<Device> all();

  /** The device with this key, if it is known. */
  Optional<Device> find(DeviceKey key);

  /** Finds the device that a person means: id, unique prefix of the id, serial number or alias. */
  Lookup resolve(String text);

  /** Present state of a known device. */
  DeviceState state(Device device);

  /**
   * Lets a held device in; durable on return. Its work runs when it calls next.
   *
   * @param by who approves, as in {@code Operation.origin}
   * @return false when it is unknown or was not held
   */
  boolean approve(DeviceKey key, String by);

  /** Gives a name to a device, empty to take it away; durable on return. False when unknown. */
  boolean rename(DeviceKey key, String alias);

  /**
   * Gives a device these tags in place of those it has; durable on return. False when unknown.
   *
   * @throws IllegalArgumentException when {@link Tags} does not allow them
   */
  boolean tag(DeviceKey key, Set<String> tags);

  /** What is stored of the device's parameters at or below a path, in natural path order. */
  List<StoredParameter> parameters(DeviceKey key, String path);

  /** Forgets a device with all that is stored of it. False when unknown. */
  boolean forget(DeviceKey key);
}
