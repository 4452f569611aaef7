package org.beckon.acs.transfer;

import java.util.List;
import org.beckon.acs.device.DeviceKey;

/** The transfers that devices were told to make. Thread-safe. */
public interface Transfers {

  /** Those of a device as they stand, the newest first. */
  List<Transfer> of(DeviceKey device);
}
