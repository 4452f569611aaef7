package org.beckon.simulator.misbehaviour;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.beckon.simulator.misbehaviour.habit.CourseManner;
import org.beckon.simulator.misbehaviour.habit.DoorManner;
import org.beckon.simulator.misbehaviour.habit.Habit;
import org.beckon.simulator.misbehaviour.habit.HttpManner;

/**
 * One way in which a real CPE was seen to misbehave.
 *
 * @param name in small letters, words joined by hyphens
 * @param row number in the list of quirks
 * @param sentence what such a CPE does
 * @param habit makes the habit of one CPE
 */
public record Misbehaviour(String name, int row, String sentence, Supplier<Habit> habit) {

  static Misbehaviour writes(int row, String name, String sentence, Habit.Writing habit) {
    return new Misbehaviour(name, row, sentence, () -> habit);
  }

  static Misbehaviour says(int row, String name, String sentence, Habit.Saying habit) {
    return new Misbehaviour(name, row, sentence, () -> habit);
  }

  static Misbehaviour names(int row, String name, String sentence, Habit.Naming habit) {
    return new Misbehaviour(name, row, sentence, () -> habit);
  }

  static Misbehaviour demands(int row, String name, String sentence, Habit.Judging habit) {
    return new Misbehaviour(name, row, sentence, () -> habit);
  }

  static Misbehaviour answers(
      int row, String name, String sentence, Supplier<Habit.Answering> habit) {
    return new Misbehaviour(name, row, sentence, habit::get);
  }

  static Misbehaviour carries(
      int row, String name, String sentence, UnaryOperator<HttpManner> change) {
    return new Misbehaviour(name, row, sentence, () -> new Habit.Carrying(change));
  }

  static Misbehaviour listens(
      int row, String name, String sentence, UnaryOperator<DoorManner> change) {
    return new Misbehaviour(name, row, sentence, () -> new Habit.Listening(change));
  }

  static Misbehaviour runs(
      int row, String name, String sentence, UnaryOperator<CourseManner> change) {
    return new Misbehaviour(name, row, sentence, () -> new Habit.Running(change));
  }
}
