package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.Fault;

/**
 * Reads the names below a path: all at once, where that is too much branch by branch, and level by
 * level where the device does not survive more (cpe-quirks 18). Objects are looked into in natural
 * order, so that the last one says where to go on after an interruption. {@link NamesAsk} has the
 * questions, {@link NamesRows} the tables that are asked for row by row.
 *
 * @param way how much is asked for at once
 * @param found what is there so far, by name
 * @param last path up to which all is found; empty before the first answer
 * @param calls answers so far
 * @param lessons what the next answer proves
 * @param probes tables whose rows are asked for one by one, the innermost last
 * @param unlisted objects of which not all names were told
 * @param tally how much the device listed, and what was too much for it
 */
record NamesWalk(
    NamesPlan plan,
    NamesWay way,
    Map<String, ParameterInfo> found,
    String last,
    int calls,
    List<Learned> lessons,
    List<RowProbe> probes,
    List<String> unlisted,
    NamesTally tally) {
  /** Objects looked into at most. */
  private static final int MOST_CALLS = 20_000;

  /** Objects that are named as not listed at most. */
  private static final int MOST_UNLISTED = 100;

  NamesWalk {
    lessons = List.copyOf(lessons);
    probes = List.copyOf(probes);
    unlisted = List.copyOf(unlisted);
  }

  /** The first question below the start of the plan. */
  static Ask<?> start(NamesPlan plan, NamesWay way, int calls) {
    NamesWalk walk =
        new NamesWalk(
            plan, way, Map.of(), "", calls, List.of(), List.of(), List.of(), NamesTally.NOTHING);
    return way == NamesWay.WHOLE
        ? NamesAsk.all(walk, plan.start())
        : NamesAsk.level(walk, plan.start());
  }

  /** Goes on after an interruption, with what was found until then. */
  static Turn resume(NamesPlan plan, NamesWay way, Collection<ParameterInfo> found, Progress from) {
    Map<String, ParameterInfo> known = new LinkedHashMap<>();
    found.forEach(info -> known.put(info.name(), info));
    NamesWay smaller = way == NamesWay.WHOLE ? NamesWay.BRANCHES : way;
    return new NamesWalk(
            plan,
            smaller,
            known,
            from.last(),
            from.roundTrips(),
            List.of(),
            NamesRows.resume(from, known.keySet()),
            from.unlisted(),
            NamesTally.NOTHING)
        .onward();
  }

  /** One answer more. */
  NamesWalk counted() {
    return new NamesWalk(plan, way, found, last, calls + 1, lessons, probes, unlisted, tally);
  }

  /** With something more that the next answer proves. */
  NamesWalk learning(Learned lesson) {
    List<Learned> more = new ArrayList<>(lessons);
    more.add(lesson);
    return new NamesWalk(plan, way, found, last, calls, more, probes, unlisted, tally);
  }

  NamesWalk noting(String text) {
    return learning(new Learned.Noted(text));
  }

  /** With all that was to be learned told. */
  NamesWalk fresh() {
    return new NamesWalk(plan, way, found, last, calls, List.of(), probes, unlisted, tally);
  }

  /** All up to a path is found. */
  NamesWalk behind(String path) {
    return new NamesWalk(plan, way, found, path, calls, lessons, probes, unlisted, tally);
  }

  NamesWalk finding(Map<String, ParameterInfo> names) {
    return new NamesWalk(plan, way, names, last, calls, lessons, probes, unlisted, tally);
  }

  NamesWalk probing(List<RowProbe> tables) {
    return new NamesWalk(plan, way, found, last, calls, lessons, tables, unlisted, tally);
  }

  /** An object cannot be listed as a whole. */
  NamesWalk lacking(String path) {
    List<String> more =
        Stream.concat(unlisted.stream(), Stream.of(path)).distinct().limit(MOST_UNLISTED).toList();
    return new NamesWalk(plan, way, found, last, calls, lessons, probes, more, tally);
  }

  private NamesWalk tallying(NamesTally now) {
    return new NamesWalk(plan, way, found, last, calls, lessons, probes, unlisted, now);
  }

  /** It was too much to list all names of a path, or those one level below it. */
  NamesWalk tooMuch(String path, boolean nextLevel) {
    return tallying(tally.refused(path, nextLevel));
  }

  /** Asks for less at once from here on. */
  NamesWalk smaller(String reason) {
    return way == NamesWay.WHOLE
        ? new NamesWalk(
            plan,
            NamesWay.BRANCHES,
            found,
            last,
            calls + 1,
            List.of(new Learned.QuirkSeen(Quirk.NAMES_WALK, "branches", reason)),
            probes,
            unlisted,
            tally)
        : counted();
  }

  /** The device listed so many names at once. */
  NamesWalk listed(int count) {
    return tallying(tally.answered(count));
  }

  /**
   * With the names that an answer told.
   *
   * @param upTo path up to which all is found now
   * @param nextLevel whether they are the children of the path only
   */
  NamesWalk with(List<ParameterInfo> names, String path, String upTo, boolean nextLevel) {
    Learned.Names told = new Learned.Names(path, withItself(names, path), nextLevel);
    Map<String, ParameterInfo> all = new LinkedHashMap<>(found);
    all.keySet().removeIf(told.keeping().negate());
    told.names().forEach(info -> all.put(info.name(), info));
    NamesWalk next = counted().finding(all).behind(upTo).learning(told);
    return NamesRows.isProbed(this, path) ? NamesRows.present(next) : next;
  }

  /** An answer that lists children only shows that the object is there all the same. */
  private List<ParameterInfo> withItself(List<ParameterInfo> names, String path) {
    if (path.isEmpty() || names.stream().anyMatch(info -> info.name().equals(path))) {
      return names;
    }
    List<ParameterInfo> all = new ArrayList<>(names.size() + 1);
    all.add(found.getOrDefault(path, new ParameterInfo(path, Access.UNKNOWN)));
    all.addAll(names);
    return all;
  }

  /** A branch that the device refuses is left out; the start is not. */
  Turn leftOut(String path, Fault fault) {
    return path.equals(plan.start())
        ? plan.refused().apply(fault)
        : behind(past(path))
            .noting("The names below " + path + " were refused: " + fault.code())
            .lacking(path)
            .onward();
  }

  /** What is known below the path from before does not count as found. */
  private String past(String path) {
    return found.keySet().stream()
        .filter(name -> name.startsWith(path))
        .max(PathOrder.INSTANCE)
        .orElse(path);
  }

  /** The next object to look into, or the end. */
  Turn onward() {
    Optional<String> next =
        found.keySet().stream()
            .filter(name -> name.endsWith(".") && PathOrder.INSTANCE.compare(name, last) > 0)
            .min(PathOrder.INSTANCE);
    boolean inRow =
        probes.isEmpty() || next.filter(n -> n.startsWith(probes.getLast().row())).isPresent();
    if (calls >= MOST_CALLS && (next.isPresent() || !inRow)) {
      String path = inRow ? next.orElseThrow() : probes.getFirst().table();
      return noting("Beckon asked for names " + calls + " times and stopped.")
          .lacking(path)
          .ended();
    }
    if (!inRow) {
      return NamesRows.next(this);
    }
    return next.map(path -> NamesAsk.into(this, path)).orElseGet(this::ended);
  }

  private Turn ended() {
    NamesWalk walk =
        tally.most(found.keySet(), plan.sizes().mostNames()).stream()
            .mapToObj(
                most ->
                    learning(
                        new Learned.QuirkSeen(
                            Quirk.NAMES_SIZE,
                            Integer.toString(most),
                            "The device listed %d names at once, and refused to list more than %d."
                                .formatted(tally.answered(), most))))
            .findFirst()
            .orElse(this);
    return plan.then().apply(walk);
  }

  Progress progress() {
    List<String> tables = probes.stream().map(RowProbe::table).toList();
    return new Progress(Progress.Phase.NAMES, found.size(), 0, calls, last, tables, unlisted);
  }

  /** The names, sorted. */
  List<ParameterInfo> names() {
    List<ParameterInfo> names = new ArrayList<>(found.values());
    names.sort((one, two) -> PathOrder.INSTANCE.compare(one.name(), two.name()));
    return List.copyOf(names);
  }
}
