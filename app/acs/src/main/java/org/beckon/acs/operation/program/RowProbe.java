package org.beckon.acs.operation.program;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.beckon.cwmp.rpc.Fault;

/**
 * Asks a table that cannot be listed for its rows one by one (cpe-quirks 18).
 *
 * @param table its path with the dot
 * @param fault why it could not be listed
 * @param count rows that the device says are there; 0 when it does not say
 * @param known instance numbers from before
 * @param number the row asked for last; 0 before the first
 * @param seen rows that are there
 * @param absent rows in a row that are not
 * @param doubtful whether a row was refused for another reason than not being there
 */
record RowProbe(
    String table,
    Fault fault,
    int count,
    TreeSet<Integer> known,
    int number,
    int seen,
    int absent,
    boolean doubtful) {
  /** Numbers without a row after which the table is taken to end. */
  private static final int MOST_ABSENT = 5;

  /** Likewise while rows are known to be missing. */
  private static final int WIDEST_GAP = 100;

  static RowProbe start(String table, Fault fault, int count, Collection<String> before) {
    TreeSet<Integer> known = new TreeSet<>();
    before.forEach(name -> numberIn(table, name).ifPresent(known::add));
    return new RowProbe(table, fault, count, known, 0, 0, 0, false);
  }

  /** Behind the row of this path, after an interruption. */
  RowProbe behind(String last) {
    int done = numberIn(table, last).orElse(0);
    return new RowProbe(
        table, fault, count, known, done, known.headSet(done, true).size(), 0, false);
  }

  /** The parameter that tells how many rows there are. */
  static String counter(String table) {
    return table.substring(0, table.length() - 1) + "NumberOfEntries";
  }

  String row() {
    return table + number + ".";
  }

  /** Whether all is found, or nothing more is to be expected. */
  boolean isOver() {
    return next().isEmpty();
  }

  /** Whether rows are there that were not found. */
  boolean isIncomplete() {
    return doubtful || seen < count;
  }

  /** The row to ask for next. */
  OptionalInt next() {
    if (count > 0 && seen >= count) {
      return OptionalInt.empty();
    }
    if (absent < (count > 0 ? WIDEST_GAP : MOST_ABSENT)) {
      return OptionalInt.of(number + 1);
    }
    Integer higher = known.higher(number);
    return higher == null ? OptionalInt.empty() : OptionalInt.of(higher);
  }

  RowProbe at(int next) {
    return new RowProbe(table, fault, count, known, next, seen, absent, doubtful);
  }

  RowProbe present() {
    return new RowProbe(table, fault, count, known, number, seen + 1, 0, doubtful);
  }

  RowProbe refused(Fault why) {
    boolean unclear = why.code() != 9005 && why.code() != 9003;
    return new RowProbe(table, fault, count, known, number, seen, absent + 1, doubtful || unclear);
  }

  private static OptionalInt numberIn(String table, String name) {
    int dot = name.indexOf('.', table.length());
    String part = name.startsWith(table) && dot > 0 ? name.substring(table.length(), dot) : "";
    return part.matches("[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(part))
        : OptionalInt.empty();
  }
}
