package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
 */
record NamesWalk(
    Plan plan,
    Way way,
    Map<String, ParameterInfo> found,
    String last,
    int calls,
    List<Learned> lessons) {
  /** Objects looked into at most. */
  private static final int MOST_CALLS = 20_000;

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
   * @param then where the program goes with the names
   * @param refused where it goes when the start itself is refused
   */
  record Plan(
      String start,
      Predicate<String> large,
      List<String> unlisted,
      Function<NamesWalk, Turn> then,
      Function<Fault, Turn> refused) {}

  NamesWalk {
    lessons = List.copyOf(lessons);
  }

  /** The first question below the start of the plan. */
  static Ask<?> start(Plan plan, Way way, int calls) {
    NamesWalk walk = new NamesWalk(plan, way, Map.of(), "", calls, List.of());
    return way == Way.WHOLE ? walk.all(plan.start()) : walk.level(plan.start());
  }

  /** Goes on after an interruption, with what was found until then. */
  static Turn resume(Plan plan, Way way, Collection<ParameterInfo> found, Progress from) {
    Map<String, ParameterInfo> known = new LinkedHashMap<>();
    found.forEach(info -> known.put(info.name(), info));
    Way smaller = way == Way.WHOLE ? Way.BRANCHES : way;
    return new NamesWalk(plan, smaller, known, from.last(), from.roundTrips(), List.of()).onward();
  }

  private Ask<?> all(String path) {
    return Ask.of(
            new GetParameterNames(path, false),
            answer -> {
              List<ParameterInfo> names = TreeNames.complete(answer.parameterList(), path);
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
              // A device that ignores NextLevel has told all; nothing below needs to be asked.
              boolean told = children.stream().anyMatch(child -> isDeep(child.name(), path));
              List<ParameterInfo> names = told ? TreeNames.complete(children, path) : children;
              return with(names, path, told ? furthest(names, path) : path, !told).onward();
            },
            fault ->
                Programs.tooLarge(fault) && !path.equals(plan.start())
                    ? byValues(path, other -> refused(path, other))
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
    return path.equals(plan.start())
        ? plan.refused().apply(fault)
        : new NamesWalk(plan, way, found, past(path), calls + 1, notes(path, fault)).onward();
  }

  private List<Learned> notes(String path, Fault fault) {
    List<Learned> more = new ArrayList<>(lessons);
    more.add(new Learned.Noted("The names below " + path + " were refused: " + fault.code()));
    return more;
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
            List.of(new Learned.QuirkSeen(Quirk.NAMES_WALK, "branches", TOO_LARGE)))
        : new NamesWalk(plan, way, found, last, calls + 1, lessons);
  }

  private NamesWalk with(List<ParameterInfo> names, String path, String upTo, boolean nextLevel) {
    Learned.Names told = new Learned.Names(path, withItself(names, path), nextLevel);
    Map<String, ParameterInfo> all = new LinkedHashMap<>(found);
    all.keySet().removeIf(told.keeping().negate());
    told.names().forEach(info -> all.put(info.name(), info));
    List<Learned> learned = new ArrayList<>(lessons);
    learned.add(told);
    return new NamesWalk(plan, way, all, upTo, calls + 1, learned);
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
        calls >= MOST_CALLS
            ? Optional.empty()
            : found.keySet().stream()
                .filter(name -> name.endsWith(".") && PathOrder.INSTANCE.compare(name, last) > 0)
                .min(PathOrder.INSTANCE);
    if (next.isEmpty()) {
      return plan.then().apply(this);
    }
    NamesWalk here = new NamesWalk(plan, way, found, last, calls, List.of());
    // The root is as large as the whole tree, which was too large already.
    boolean isRoot = next.get().indexOf('.') == next.get().length() - 1;
    boolean small = way == Way.BRANCHES && !isRoot && !plan.large().test(next.get());
    Ask<?> ask =
        plan.unlisted().contains(next.get())
            ? here.byValues(next.get(), fault -> here.level(next.get()))
            : small ? here.all(next.get()) : here.level(next.get());
    return ask.after(lessons).at(progress());
  }

  private Progress progress() {
    return new Progress(Progress.Phase.NAMES, found.size(), 0, calls, last);
  }

  /** The names, sorted. */
  List<ParameterInfo> names() {
    List<ParameterInfo> names = new ArrayList<>(found.values());
    names.sort((one, two) -> PathOrder.INSTANCE.compare(one.name(), two.name()));
    return List.copyOf(names);
  }
}
