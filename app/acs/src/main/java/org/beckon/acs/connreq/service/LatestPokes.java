package org.beckon.acs.connreq.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;

/** The last poke of each device and way. Thread-safe; reads are from memory. */
final class LatestPokes {
  private final Map<DeviceKey, Latest> devices = new ConcurrentHashMap<>();

  /** The newest trace, and for each way the newest in which it was tried. */
  private record Latest(PokeTrace newest, Map<Via, PokeTrace> ways) {}

  /** Traces that are kept, in the order in which they began. */
  LatestPokes(List<PokeTrace> kept) {
    kept.forEach(this::add);
  }

  void add(PokeTrace trace) {
    devices.compute(
        trace.device(),
        (key, before) -> {
          Map<Via, PokeTrace> ways =
              before == null ? new EnumMap<>(Via.class) : new EnumMap<>(before.ways());
          for (Via via : Via.values()) {
            if (trace.outcome(via).isPresent()) {
              ways.put(via, trace);
            }
          }
          return new Latest(trace, Map.copyOf(ways));
        });
  }

  Optional<PokeTrace> of(DeviceKey device) {
    return Optional.ofNullable(devices.get(device)).map(Latest::newest);
  }

  Map<Via, PokeTrace> ways(DeviceKey device) {
    Latest latest = devices.get(device);
    return latest == null ? Map.of() : latest.ways();
  }

  void forget(DeviceKey device) {
    devices.remove(device);
  }
}
