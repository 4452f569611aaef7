package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.DeviceKey;

/** Keeps ended pokes, the newest of each device. Thread-safe. */
public interface PokeStore {
  /** Pokes that are kept of each device. */
  int KEPT = 50;

  /**
   * The last poke of every device by each way, in the order in which they were kept; read at start.
   */
  List<PokeTrace> latest();

  /** Keeps a poke soon; removes the oldest of the device beyond {@link #KEPT}. */
  void append(PokeTrace trace);

  /** Pokes of a device, newest first. */
  List<PokeTrace> recent(DeviceKey device, int limit);
}
