package org.beckon.simulator.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things that wait until an InformResponse has confirmed them (TR-069 3.7.1.5). What comes up after
 * the Inform was sent waits for the next one. Not thread-safe.
 */
public final class Undelivered<T> {
  private final Predicate<T> repeats;
  private final List<T> waiting = new ArrayList<>();
  private final List<T> sent = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param repeats which things may stand in one Inform several times
   */
  public Undelivered(Predicate<T> repeats) {
    this.repeats = repeats;
  }

  /** Adds a thing that has come up, unless it waits already and does not repeat. */
  public void add(T one) {
    if (repeats.test(one) || !waiting.contains(one)) {
      waiting.add(one);
    }
  }

  /** All that waits, in the order of adding; it counts as sent from now on. */
  public List<T> send() {
    sent.addAll(waiting);
    waiting.clear();
    return List.copyOf(sent);
  }

  /** The ACS has confirmed what was sent. */
  public void delivered() {
    sent.clear();
  }

  /** What was sent was not confirmed; it waits again, as far as it is to be kept. */
  public void failed(Predicate<T> kept) {
    List<T> later = List.copyOf(waiting);
    waiting.clear();
    sent.stream().filter(kept).forEach(this::add);
    sent.clear();
    later.forEach(this::add);
  }

  /** Forgets what does not match. */
  public void keepOnly(Predicate<T> kept) {
    waiting.removeIf(kept.negate());
    sent.removeIf(kept.negate());
  }
}
