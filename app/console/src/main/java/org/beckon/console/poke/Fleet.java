package org.beckon.console.poke;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.task.Progress;
import org.beckon.console.text.Texts;

/** Pokes many devices, some at a time, and can be stopped between two. FX thread only. */
public final class Fleet {
  /** Pokes under way at the same time. */
  static final int AT_ONCE = 32;

  private final Pokes pokes;
  private final Optional<Via> only;
  private final Texts texts;
  private final Deque<DeviceKey> waiting;
  private final int all;
  private final List<PokeModel> over = new ArrayList<>();
  private final CompletableFuture<List<PokeModel>> ending = new CompletableFuture<>();
  private Progress progress = (fraction, message) -> {};
  private int underWay;

  /**
   * Nothing is begun yet.
   *
   * @param devices each at most once
   * @param only the one way to take; empty for all that there are
   */
  public Fleet(Pokes pokes, List<DeviceKey> devices, Optional<Via> only, Texts texts) {
    this.pokes = pokes;
    this.only = only;
    this.texts = texts;
    this.waiting = new ArrayDeque<>(devices);
    this.all = devices.size();
  }

  /**
   * Begins. Completes on the FX thread with the pokes that were made, in the order in which they
   * ended.
   */
  public CompletableFuture<List<PokeModel>> go(Progress where) {
    progress = where;
    next();
    return ending.copy();
  }

  /** Begins no more; those under way come to their end. */
  public void stop() {
    waiting.clear();
    next();
  }

  private void next() {
    while (underWay < AT_ONCE && !waiting.isEmpty()) {
      underWay++;
      PokeModel poke = pokes.start(waiting.remove(), only);
      poke.whenOver().thenAccept(state -> ended(poke));
    }
    if (underWay == 0 && waiting.isEmpty()) {
      ending.complete(List.copyOf(over));
    }
  }

  private void ended(PokeModel poke) {
    underWay--;
    over.add(poke);
    long failed =
        over.stream()
            .filter(
                one -> !(one.stateProperty().get() instanceof PokeState.Over o && o.isSuccess()))
            .count();
    progress.report(
        (double) over.size() / all, texts.get("action.pokingSome", over.size(), all, failed));
    next();
  }
}
