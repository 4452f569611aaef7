package org.beckon.simulator.misbehaviour;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.simulator.misbehaviour.habit.Habit;
import org.beckon.simulator.misbehaviour.habit.Habits;

/** All misbehaviours that can be simulated, in the order of the list of quirks. */
public final class Misbehaviours {
  private static final List<Misbehaviour> ALL =
      Stream.of(OnTheWire.ALL, InHttp.ALL, InCalls.ALL, InConduct.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(Misbehaviour::row))
          .toList();

  /** How many names are suggested in place of an unknown one. */
  private static final int SUGGESTIONS = 3;

  private Misbehaviours() {}

  /** Every one of them. */
  public static List<Misbehaviour> all() {
    return ALL;
  }

  /** The one of this name. */
  public static Optional<Misbehaviour> find(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Names that somebody may have meant who wrote this one, the likeliest first. */
  public static List<String> like(String name) {
    return ALL.stream()
        .map(Misbehaviour::name)
        .sorted(Comparator.comparingInt(one -> distance(one, name)))
        .limit(SUGGESTIONS)
        .toList();
  }

  /**
   * The habits of one CPE that misbehaves in all these ways.
   *
   * @param slowness what an answer takes that takes long
   */
  public static Habits habits(List<Misbehaviour> misbehaviours, Duration slowness) {
    Habit slow = new Habit.Running(course -> course.slowedTo(slowness));
    return new Habits(
        Stream.concat(misbehaviours.stream().map(one -> one.habit().get()), Stream.of(slow))
            .toList());
  }

  /** Characters to insert, remove or replace to make one text of the other (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
