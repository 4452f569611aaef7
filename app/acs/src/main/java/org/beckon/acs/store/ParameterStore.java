package org.beckon.acs.store;

import java.util.Collection;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;

/** Keeps what was seen of each device's parameters. Thread-safe. */
public interface ParameterStore {

  /**
   * All at or below the path (a full name, or a partial path; empty for everything), in natural
   * order.
   */
  List<StoredParameter> read(DeviceKey device, String path);

  /** The parameters with exactly these names, as far as they are known, in any order. */
  List<StoredParameter> find(DeviceKey device, Collection<String> names);

  /** How many are known at or below the path (empty for everything). */
  int count(DeviceKey device, String path);

  /**
   * Inserts or updates; durable on return. A null value, an empty type, access UNKNOWN and
   * notification -1 leave what is stored of them as it is.
   */
  void save(DeviceKey device, Collection<StoredParameter> parameters);

  /** Replaces all at and below the path by these; durable on return. */
  void replace(DeviceKey device, String path, Collection<StoredParameter> parameters);

  /** Removes all at and below the path; durable on return. */
  void delete(DeviceKey device, String path);
}
