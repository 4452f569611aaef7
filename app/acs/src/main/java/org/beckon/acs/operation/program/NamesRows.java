package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.acs.operation.Progress;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;

/** A walk through names asks a table that can be listed in no way for its rows one by one. */
final class NamesRows {
  /** Why a table is not asked to list itself that was too large when it was listed last. */
  static final Fault TOO_LARGE_BEFORE = Fault.of(9004, "The table was too large before.");

  private static final Fault BROKEN_OFF =
      Fault.of(9004, "The table was refused before the interruption.");

  private NamesRows() {}

  /** The tables that were being searched when the program was interrupted. */
  static List<RowProbe> resume(Progress from, Collection<String> known) {
    return from.probing().stream()
        .map(table -> RowProbe.start(table, BROKEN_OFF, 0, known).behind(from.last()))
        .toList();
  }

  /** Begins with the number of rows, where there is a parameter that tells it. */
  static Turn search(NamesWalk walk, String table, Fault fault) {
    String counter = RowProbe.counter(table);
    if (!walk.found().containsKey(counter) && !table.equals(walk.plan().start())) {
      return search(walk, table, fault, 0);
    }
    NamesWalk here = walk.fresh();
    return Ask.of(
            new GetParameterValues(List.of(counter)),
            answer ->
                search(
                    here.counted(),
                    table,
                    fault,
                    answer.parameterList().stream()
                        .filter(value -> value.value().matches("[0-9]{1,8}"))
                        .mapToInt(value -> Integer.parseInt(value.value()))
                        .findFirst()
                        .orElse(0)),
            other -> search(here.counted(), table, fault, 0))
        .after(walk.lessons());
  }

  private static Turn search(NamesWalk walk, String table, Fault fault, int count) {
    List<RowProbe> all = new ArrayList<>(walk.probes());
    all.add(RowProbe.start(table, fault, count, walk.plan().before().apply(table)));
    return walk.behind(table).probing(all).onward();
  }

  /** Whether a path is the row that is asked for now. */
  static boolean isProbed(NamesWalk walk, String path) {
    return !walk.probes().isEmpty() && walk.probes().getLast().row().equals(path);
  }

  /** The row that was asked for is there. */
  static NamesWalk present(NamesWalk walk) {
    return with(walk, walk.probes().getLast().present());
  }

  /** The row that was asked for is not there, or is not told. */
  static Turn absent(NamesWalk walk, Fault fault) {
    RowProbe probe = walk.probes().getLast();
    return with(without(walk, probe, List.of(probe.number())), probe.refused(fault)).onward();
  }

  /** Asks for the next row of the innermost table, or goes on behind it. */
  static Turn next(NamesWalk walk) {
    RowProbe probe = walk.probes().getLast();
    if (probe.isOver()) {
      return over(without(walk, probe, probe.known().tailSet(probe.number(), false)), probe);
    }
    RowProbe next = probe.at(probe.next().orElseThrow());
    NamesWalk here = with(walk.fresh(), next);
    boolean small = walk.way() == NamesWay.BRANCHES && walk.plan().sizes().fits(next.row());
    Ask<?> ask = small ? NamesAsk.all(here, next.row()) : NamesAsk.level(here, next.row());
    return ask.after(walk.lessons()).at(here.progress());
  }

  private static Turn over(NamesWalk walk, RowProbe probe) {
    List<RowProbe> outer = walk.probes().subList(0, walk.probes().size() - 1);
    NamesWalk after = walk.probing(outer);
    String table = probe.table();
    if (probe.seen() > 0) {
      NamesWalk on = isProbed(after, table) ? present(after) : after;
      return probe.isIncomplete()
          ? on.noting("Not all rows of " + table + " were found: " + probe.seen())
              .lacking(table)
              .onward()
          : on.onward();
    }
    if (probe.fault().equals(TOO_LARGE_BEFORE)) {
      return NamesAsk.level(after.fresh(), table).after(after.lessons()).at(after.progress());
    }
    return isProbed(after, table)
        ? absent(after, probe.fault())
        : after.leftOut(table, probe.fault());
  }

  private static NamesWalk with(NamesWalk walk, RowProbe probe) {
    List<RowProbe> all = new ArrayList<>(walk.probes());
    all.set(all.size() - 1, probe);
    return walk.probing(all);
  }

  /** Rows that were known and are not there. */
  private static NamesWalk without(NamesWalk walk, RowProbe probe, Collection<Integer> numbers) {
    Map<String, ParameterInfo> left = new LinkedHashMap<>(walk.found());
    NamesWalk now = walk;
    for (int number : numbers) {
      if (probe.known().contains(number)) {
        String row = probe.at(number).row();
        left.keySet().removeIf(name -> name.startsWith(row));
        now = now.learning(new Learned.Removed(row));
      }
    }
    return now.finding(left);
  }
}
