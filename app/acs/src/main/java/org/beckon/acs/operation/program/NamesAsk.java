package org.beckon.acs.operation.program;

import java.util.List;
import java.util.function.Function;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;

/** The questions of a walk through the names of a device, and what becomes of the answers. */
final class NamesAsk {
  private static final Fault NOTHING_THERE = Fault.of(9005, "The answer is empty.");

  private static final String BROKE_OFF =
      "The session broke off while the device listed all names below a path.";
  private static final String BROKE_OFF_LEVEL =
      "The session broke off while the device listed what is in an object.";
  private static final String TOO_LARGE =
      "The device refused to list all names below a path, and listed them in smaller parts.";

  private NamesAsk() {}

  /** Asks what is in an object, in the largest part that the device is thought to answer. */
  static Turn into(NamesWalk walk, String path) {
    NamesWalk here = walk.fresh();
    // The root is as large as the whole tree, which was too large already.
    boolean isRoot = path.indexOf('.') == path.length() - 1;
    NamesPlan plan = walk.plan();
    boolean unlisted = plan.unlisted().contains(path) || !plan.sizes().levelFits(path);
    if (unlisted && !plan.sizes().valuesFit(path)) {
      return NamesRows.search(walk, path, NamesRows.TOO_LARGE_BEFORE);
    }
    boolean small = walk.way() == NamesWay.BRANCHES && !isRoot && plan.sizes().fits(path);
    Ask<?> ask =
        unlisted
            ? byValues(here, path, fault -> rowsOrLevel(here.counted(), path, fault))
            : small ? all(here, path) : level(here, path);
    return ask.after(walk.lessons()).at(here.progress());
  }

  private static Turn rowsOrLevel(NamesWalk walk, String path, Fault fault) {
    return Programs.tooLarge(fault) ? NamesRows.search(walk, path, fault) : level(walk, path);
  }

  /** Asks for all names at and below a path. */
  static Ask<?> all(NamesWalk walk, String path) {
    return Ask.of(
            new GetParameterNames(path, false),
            answer -> {
              List<ParameterInfo> names = TreeNames.complete(answer.parameterList(), path);
              if (names.isEmpty() && NamesRows.isProbed(walk, path)) {
                return refused(walk, path, NOTHING_THERE);
              }
              return walk.listed(answer.parameterList().size())
                  .with(names, path, furthest(names, path), false)
                  .onward();
            },
            fault ->
                Programs.tooLarge(fault)
                    ? level(walk.tooMuch(path, false).smaller(TOO_LARGE), path)
                    : refused(walk, path, fault))
        .suspecting(new Suspicion(Quirk.NAMES_WALK, "levels", BROKE_OFF));
  }

  /** Asks for the names one level below a path. */
  static Ask<?> level(NamesWalk walk, String path) {
    return Ask.of(
            new GetParameterNames(path, true),
            answer -> {
              List<ParameterInfo> children = below(path, answer.parameterList());
              if (children.isEmpty() && NamesRows.isProbed(walk, path)) {
                return refused(walk, path, NOTHING_THERE);
              }
              // A device that ignores NextLevel has told all; nothing below needs to be asked.
              boolean told = children.stream().anyMatch(child -> isDeep(child.name(), path));
              List<ParameterInfo> names = told ? TreeNames.complete(children, path) : children;
              return walk.listed(answer.parameterList().size())
                  .with(names, path, told ? furthest(names, path) : path, !told)
                  .onward();
            },
            fault ->
                Programs.tooLarge(fault) && path.indexOf('.') < path.length() - 1
                    ? byValuesOrRows(walk.tooMuch(path, true).counted(), path, fault)
                    : refused(walk, path, fault))
        .suspecting(new Suspicion(Quirk.BAD_NAMES, path, BROKE_OFF_LEVEL));
  }

  private static Turn byValuesOrRows(NamesWalk walk, String path, Fault fault) {
    return byValues(walk, path, other -> NamesRows.search(walk.counted(), path, fault));
  }

  /** A table too long to be listed shows its rows in the names of their values. */
  private static Ask<?> byValues(NamesWalk walk, String path, Function<Fault, Turn> otherwise) {
    return Ask.of(
        new GetParameterValues(List.of(path)),
        answer -> {
          List<ParameterInfo> told =
              answer.parameterList().stream()
                  .map(value -> new ParameterInfo(value.name(), Access.UNKNOWN))
                  .toList();
          List<ParameterInfo> names = TreeNames.complete(below(path, told), path);
          return walk.with(names, path, furthest(names, path), false).onward();
        },
        otherwise);
  }

  private static Turn refused(NamesWalk walk, String path, Fault fault) {
    return NamesRows.isProbed(walk, path)
        ? NamesRows.absent(walk.counted(), fault)
        : walk.counted().leftOut(path, fault);
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
}
