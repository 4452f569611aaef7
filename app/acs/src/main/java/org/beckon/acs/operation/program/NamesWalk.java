package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;

/**
 * Reads the names below a path: all at once, where that is too much branch by branch, and level by
 * level where the device does not survive more (cpe-quirks 18). Objects are looked into in natural
 * order, so that the last one says where to go on after an interruption.
 *
 * @param way how much is asked for at once
 * @param found what is there so far, by name
 * @param last path up to which all is found; empty before the first answer
 * @param calls answers so far
 * @param lessons what the next answer proves
 * @param probes tables whose rows are asked for one by one, the innermost last
 * @param unlisted objects of which not all names were told
 */
record NamesWalk(
    Plan plan,
    Way way,
    Map<String, ParameterInfo> found,
    String last,
    int calls,
    List<Learned> lessons,
    List<RowProbe> probes,
    List<String> unlisted) {
  /** Objects looked into at most. */
  private static final int MOST_CALLS = 20_000;

  /** Objects that are named as not listed at most. */
  private static final int MOST_UNLISTED = 100;

  private static final Fault NOTHING_THERE = Fault.of(9005, "The answer is empty.");

  private static final String BROKE_OFF =
      "The session broke off while the device listed all names below a path.";
  private static final String BROKE_OFF_LEVEL =
      "The session broke off while the device listed what is in an object.";
  private static final String TOO_LARGE =
      "The device refused to list all names below a path, and listed them in smaller parts.";

  /** How much is asked for at once. */
  enum Way {
    WHOLE,
    BRANCHES,
    LEVELS;

    static Way of(Briefing briefing) {
      return switch (briefing.quirks().text(Quirk.NAMES_WALK).orElse("")) {
        case "branches" -> BRANCHES;
        case "levels" -> LEVELS;
        default -> WHOLE;
      };
    }
  }

  /**
   * What does not change on the way.
   *
   * @param start the path, empty for the whole model
   * @param large whether all below an object is known to be too much for one answer
   * @param unlisted objects that the device cannot list at all
   * @param before the names last known at and below a path
   * @param then where the program goes with the names
   * @param refused where it goes when the start itself is refused
   */
  record Plan(
      String start,
      Predicate<String> large,
      List<String> unlisted,
      Function<String, List<String>> before,
      Function<NamesWalk, Turn> then,
      Function<Fault, Turn> refused) {}

  NamesWalk {
    lessons = List.copyOf(lessons);
    probes = List.copyOf(probes);
    unlisted = List.copyOf(unlisted);
  }

  /** The first question below the start of the plan. */
  static Ask<?> start(Plan plan, Way way, int calls) {
    NamesWalk walk = new NamesWalk(plan, way, Map.of(), "", calls, List.of(), List.of(), List.of());
    return way == Way.WHOLE ? walk.all(plan.start()) : walk.level(plan.start());
  }

  /** Goes on after an interruption, with what was found until then. */
  static Turn resume(Plan plan, Way way, Collection<ParameterInfo> found, Progress from) {
    Map<String, ParameterInfo> known = new LinkedHashMap<>();
    found.forEach(info -> known.put(info.name(), info));
    Way smaller = way == Way.WHOLE ? Way.BRANCHES : way;
    Fault broken = Fault.of(9004, "The table was refused before the interruption.");
    List<RowProbe> probes =
        from.probing().stream()
            .map(table -> RowProbe.start(table, broken, 0, known.keySet()).behind(from.last()))
            .toList();
    return new NamesWalk(
            plan,
            smaller,
            known,
            from.last(),
            from.roundTrips(),
            List.of(),
            probes,
            from.unlisted())
        .onward();
  }

  private Ask<?> all(String path) {
    return Ask.of(
            new GetParameterNames(path, false),
            answer -> {
              List<ParameterInfo> names = TreeNames.complete(answer.parameterList(), path);
              if (names.isEmpty() && isProbed(path)) {
                return refused(path, NOTHING_THERE);
              }
              return with(names, path, furthest(names, path), false).onward();
            },
            fault -> Programs.tooLarge(fault) ? smaller().level(path) : refused(path, fault))
        .suspecting(new Suspicion(Quirk.NAMES_WALK, "levels", BROKE_OFF));
  }

  private Ask<?> level(String path) {
    return Ask.of(
            new GetParameterNames(path, true),
            answer -> {
              List<ParameterInfo> children = below(path, answer.parameterList());
              if (children.isEmpty() && isProbed(path)) {
                return refused(path, NOTHING_THERE);
              }
              // A device that ignores NextLevel has told all; nothing below needs to be asked.
              boolean told = children.stream().anyMatch(child -> isDeep(child.name(), path));
              List<ParameterInfo> names = told ? TreeNames.complete(children, path) : children;
              return with(names, path, told ? furthest(names, path) : path, !told).onward();
            },
            fault ->
                Programs.tooLarge(fault) && path.indexOf('.') < path.length() - 1
                    ? counted().byValues(path, other -> counted().counted().rows(path, fault))
                    : refused(path, fault))
        .suspecting(new Suspicion(Quirk.BAD_NAMES, path, BROKE_OFF_LEVEL));
  }

  /** A table too long to be listed shows its rows in the names of their values. */
  private Ask<?> byValues(String path, Function<Fault, Turn> otherwise) {
    return Ask.of(
        new GetParameterValues(List.of(path)),
        answer -> {
          List<ParameterInfo> told =
              answer.parameterList().stream()
                  .map(value -> new ParameterInfo(value.name(), Access.UNKNOWN))
                  .toList();
          List<ParameterInfo> names = TreeNames.complete(below(path, told), path);
          return with(names, path, furthest(names, path), false).onward();
        },
        otherwise);
  }

  /** Only what is longer than the path itself can be below it; this also ends every loop. */
  private static List<ParameterInfo> below(String path, List<ParameterInfo> told) {
    return told.stream()
        .filter(one -> one.name().length() > path.length() && one.name().startsWith(path))
        .toList();
  }

  private static boolean isDeep(String name, String path) {
    int dot = name.indexOf('.', path.length());
    return dot >= 0 && dot < name.length() - 1;
  }

  private static String furthest(List<ParameterInfo> names, String path) {
    return names.stream().map(ParameterInfo::name).max(PathOrder.INSTANCE).orElse(path);
  }

  /** A branch that the device refuses is left out; the start is not. */
  private Turn refused(String path, Fault fault) {
    return counted().leftOut(path, fault);
  }

  private Turn leftOut(String path, Fault fault) {
    if (isProbed(path)) {
      return absent(fault);
    }
    return path.equals(plan.start())
        ? plan.refused().apply(fault)
        : new NamesWalk(
                plan,
                way,
                found,
                past(path),
                calls,
                notes("The names below " + path + " were refused: " + fault.code()),
                probes,
                without(path))
            .onward();
  }

  private List<Learned> notes(String text) {
    List<Learned> more = new ArrayList<>(lessons);
    more.add(new Learned.Noted(text));
    return more;
  }

  private List<String> without(String path) {
    return Stream.concat(unlisted.stream(), Stream.of(path))
        .distinct()
        .limit(MOST_UNLISTED)
        .toList();
  }

  private NamesWalk counted() {
    return new NamesWalk(plan, way, found, last, calls + 1, lessons, probes, unlisted);
  }

  /** A table that can be listed in no way is asked for its rows one by one. */
  private Turn rows(String table, Fault fault) {
    String counter = RowProbe.counter(table);
    if (!found.containsKey(counter) && !table.equals(plan.start())) {
      return rows(table, fault, 0);
    }
    return Ask.of(
        new GetParameterValues(List.of(counter)),
        answer ->
            counted()
                .rows(
                    table,
                    fault,
                    answer.parameterList().stream()
                        .filter(value -> value.value().matches("[0-9]{1,8}"))
                        .mapToInt(value -> Integer.parseInt(value.value()))
                        .findFirst()
                        .orElse(0)),
        other -> counted().rows(table, fault, 0));
  }

  private Turn rows(String table, Fault fault, int count) {
    List<RowProbe> all = new ArrayList<>(probes);
    all.add(RowProbe.start(table, fault, count, plan.before().apply(table)));
    return new NamesWalk(plan, way, found, table, calls, lessons, all, unlisted).onward();
  }

  private boolean isProbed(String path) {
    return !probes.isEmpty() && probes.getLast().row().equals(path);
  }

  private NamesWalk probing(RowProbe probe) {
    List<RowProbe> all = new ArrayList<>(probes);
    all.set(all.size() - 1, probe);
    return new NamesWalk(plan, way, found, last, calls, lessons, all, unlisted);
  }

  private Turn absent(Fault fault) {
    RowProbe probe = probes.getLast();
    return without(probe, List.of(probe.number())).probing(probe.refused(fault)).onward();
  }

  /** Rows that were known and are not there. */
  private NamesWalk without(RowProbe probe, Collection<Integer> numbers) {
    Map<String, ParameterInfo> left = new LinkedHashMap<>(found);
    List<Learned> learned = new ArrayList<>(lessons);
    for (int number : numbers) {
      if (probe.known().contains(number)) {
        left.keySet().removeIf(name -> name.startsWith(probe.at(number).row()));
        learned.add(new Learned.Removed(probe.at(number).row()));
      }
    }
    return new NamesWalk(plan, way, left, last, calls, learned, probes, unlisted);
  }

  private Turn nextRow(RowProbe probe) {
    if (probe.isOver()) {
      return without(probe, probe.known().tailSet(probe.number(), false)).probed(probe);
    }
    RowProbe next = probe.at(probe.next().orElseThrow());
    NamesWalk here =
        new NamesWalk(plan, way, found, last, calls, List.of(), probes, unlisted).probing(next);
    boolean small = way == Way.BRANCHES && !plan.large().test(next.row());
    Ask<?> ask = small ? here.all(next.row()) : here.level(next.row());
    return ask.after(lessons).at(progress());
  }

  private Turn probed(RowProbe probe) {
    List<RowProbe> outer = probes.subList(0, probes.size() - 1);
    NamesWalk after = new NamesWalk(plan, way, found, last, calls, lessons, outer, unlisted);
    if (probe.seen() > 0 && after.isProbed(probe.table())) {
      after = after.probing(outer.getLast().present());
    }
    if (probe.seen() == 0) {
      return after.leftOut(probe.table(), probe.fault());
    }
    String words = "Not all rows of " + probe.table() + " were found: " + probe.seen();
    return probe.isIncomplete()
        ? new NamesWalk(
                plan, way, found, last, calls, notes(words), after.probes(), without(probe.table()))
            .onward()
        : after.onward();
  }

  /** What is known below the path from before does not count as found. */
  private String past(String path) {
    return found.keySet().stream()
        .filter(name -> name.startsWith(path))
        .max(PathOrder.INSTANCE)
        .orElse(path);
  }

  private NamesWalk smaller() {
    return way == Way.WHOLE
        ? new NamesWalk(
            plan,
            Way.BRANCHES,
            found,
            last,
            calls + 1,
            List.of(new Learned.QuirkSeen(Quirk.NAMES_WALK, "branches", TOO_LARGE)),
            probes,
            unlisted)
        : counted();
  }

  private NamesWalk with(List<ParameterInfo> names, String path, String upTo, boolean nextLevel) {
    Learned.Names told = new Learned.Names(path, withItself(names, path), nextLevel);
    Map<String, ParameterInfo> all = new LinkedHashMap<>(found);
    all.keySet().removeIf(told.keeping().negate());
    told.names().forEach(info -> all.put(info.name(), info));
    List<Learned> learned = new ArrayList<>(lessons);
    learned.add(told);
    NamesWalk next = new NamesWalk(plan, way, all, upTo, calls + 1, learned, probes, unlisted);
    return isProbed(path) ? next.probing(probes.getLast().present()) : next;
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

  /** The next object to look into, or the end. */
  private Turn onward() {
    Optional<String> next =
        found.keySet().stream()
            .filter(name -> name.endsWith(".") && PathOrder.INSTANCE.compare(name, last) > 0)
            .min(PathOrder.INSTANCE);
    boolean inRow =
        probes.isEmpty() || next.filter(n -> n.startsWith(probes.getLast().row())).isPresent();
    if (calls >= MOST_CALLS && (next.isPresent() || !inRow)) {
      String path = inRow ? next.orElseThrow() : probes.getFirst().table();
      return plan.then()
          .apply(
              new NamesWalk(
                  plan,
                  way,
                  found,
                  last,
                  calls,
                  notes("Beckon asked for names " + calls + " times and stopped."),
                  probes,
                  without(path)));
    }
    if (!inRow) {
      return nextRow(probes.getLast());
    }
    if (next.isEmpty()) {
      return plan.then().apply(this);
    }
    NamesWalk here = new NamesWalk(plan, way, found, last, calls, List.of(), probes, unlisted);
    // The root is as large as the whole tree, which was too large already.
    boolean isRoot = next.get().indexOf('.') == next.get().length() - 1;
    boolean small = way == Way.BRANCHES && !isRoot && !plan.large().test(next.get());
    Ask<?> ask =
        plan.unlisted().contains(next.get())
            ? here.byValues(
                next.get(),
                fault ->
                    Programs.tooLarge(fault)
                        ? here.counted().rows(next.get(), fault)
                        : here.counted().level(next.get()))
            : small ? here.all(next.get()) : here.level(next.get());
    return ask.after(lessons).at(progress());
  }

  private Progress progress() {
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
