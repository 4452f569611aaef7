package org.beckon.acs.store.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.PokeStore;

/** Pokes in a map, newest first. */
final class InMemoryPokes implements PokeStore {
  private final Map<DeviceKey, Deque<PokeTrace>> pokes = new HashMap<>();

  @Override
  public synchronized List<PokeTrace> latest() {
    return pokes.values().stream()
        .flatMap(
            ofDevice -> {
              Map<Via, PokeTrace> ways = new LinkedHashMap<>();
              ofDevice.forEach(trace -> ways.putIfAbsent(trace.via(), trace));
              return List.copyOf(ways.values()).reversed().stream();
            })
        .toList();
  }

  @Override
  public synchronized void append(PokeTrace trace) {
    Deque<PokeTrace> ofDevice = pokes.computeIfAbsent(trace.device(), key -> new ArrayDeque<>());
    ofDevice.addFirst(trace);
    if (ofDevice.size() > KEPT) {
      ofDevice.removeLast();
    }
  }

  @Override
  public synchronized List<PokeTrace> recent(DeviceKey device, int limit) {
    return pokes.getOrDefault(device, new ArrayDeque<>()).stream().limit(limit).toList();
  }

  synchronized void keepOnly(Predicate<DeviceKey> wanted) {
    pokes.keySet().removeIf(wanted.negate());
  }
}
