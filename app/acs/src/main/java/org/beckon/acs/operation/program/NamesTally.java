package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many names a device listed at once, and what it refused to list because it was too much.
 *
 * @param answered names in its largest answer
 */
record NamesTally(int answered, List<Refusal> refusals) {
  static final NamesTally NOTHING = new NamesTally(0, List.of());

  /** Refusals that are remembered at most. */
  private static final int MOST = 1_000;

  /** What was too much: all names at and below a path, or those one level below it. */
  record Refusal(String path, boolean nextLevel) {
    int size(Collection<String> names) {
      return (int) names.stream().filter(this::has).count();
    }

    private boolean has(String name) {
      if (!name.startsWith(path) || name.equals(path)) {
        return !nextLevel && name.equals(path);
      }
      int dot = name.indexOf('.', path.length());
      return !nextLevel || dot < 0 || dot == name.length() - 1;
    }
  }

  NamesTally {
    refusals = List.copyOf(refusals);
  }

  NamesTally answered(int count) {
    return count > answered ? new NamesTally(count, refusals) : this;
  }

  NamesTally refused(String path, boolean nextLevel) {
    if (refusals.size() >= MOST) {
      return this;
    }
    List<Refusal> all = new ArrayList<>(refusals);
    all.add(new Refusal(path, nextLevel));
    return new NamesTally(answered, all);
  }

  /**
   * Names that an answer has at most, now that it is known how many there are. What was refused and
   * is smaller than what was answered had another reason, or was not found as a whole.
   *
   * @param before what was known until now
   * @return empty when nothing new is known
   */
  OptionalInt most(Collection<String> names, OptionalInt before) {
    OptionalInt least =
        refusals.stream()
            .mapToInt(refusal -> refusal.size(names) - 1)
            .filter(size -> size >= Math.max(1, answered))
            .min();
    if (before.isEmpty() || least.isPresent() && least.getAsInt() < before.getAsInt()) {
      return least;
    }
    return answered > before.getAsInt() ? OptionalInt.of(answered) : OptionalInt.empty();
  }
}
