package org.beckon.acs.connreq.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.device.DeviceKey;

/** The pokes of each device that have not ended, in the order of their turns. Thread-safe. */
final class Queues {
  private final Map<DeviceKey, List<Poke>> queues = new ConcurrentHashMap<>();

  /**
   * Puts a poke at the end, or finds the one of the same way that it can join.
   *
   * @return the poke itself with the one before it, or the one to join with none
   */
  Place join(Poke mine) {
    Place[] place = new Place[1];
    queues.compute(
        mine.device(),
        (key, before) -> {
          List<Poke> queue = before == null ? new ArrayList<>() : new ArrayList<>(before);
          Optional<Poke> same =
              queue.stream().filter(poke -> poke.only().equals(mine.only())).findFirst();
          if (same.isPresent()) {
            place[0] = new Place(same.get(), Optional.empty());
            return before;
          }
          place[0] =
              new Place(mine, queue.isEmpty() ? Optional.empty() : Optional.of(queue.getLast()));
          queue.add(mine);
          return List.copyOf(queue);
        });
    return place[0];
  }

  /** A poke, and the one that has its turn before. */
  record Place(Poke poke, Optional<Poke> before) {}

  /**
   * Takes out the poke that an Inform of the device is for: the one whose turn it is. From now on
   * nobody joins it or takes its success, for the session of that Inform may be over before the
   * work is queued for which the next poke is made.
   */
  Optional<Poke> informed(DeviceKey device) {
    Poke[] turn = new Poke[1];
    queues.computeIfPresent(
        device,
        (key, queue) -> {
          if (!queue.getFirst().hasBegun()) {
            return queue;
          }
          turn[0] = queue.getFirst();
          return without(turn[0], queue);
        });
    return Optional.ofNullable(turn[0]);
  }

  /** It has ended. */
  void remove(Poke poke) {
    queues.computeIfPresent(poke.device(), (key, queue) -> without(poke, queue));
  }

  /** Null where none is left, as the map wants it. */
  private static List<Poke> without(Poke poke, List<Poke> queue) {
    List<Poke> left = queue.stream().filter(one -> one != poke).toList();
    return left.isEmpty() ? null : left;
  }
}
