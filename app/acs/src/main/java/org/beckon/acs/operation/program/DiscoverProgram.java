package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Response;

/**
 * Reads names, then values, then attributes at and below a path, in three calls where the device
 * can: only GetParameterNames tells objects and what can be written, only GetParameterValues
 * values, and only GetParameterAttributes attributes. What is read is kept as it comes; after an
 * interruption the program goes on from there.
 */
final class DiscoverProgram {
  private final String wanted;
  private final Briefing briefing;

  /** Objects whose names the device did not tell. */
  private final List<String> missing;

  private DiscoverProgram(String wanted, Briefing briefing, List<String> missing) {
    this.wanted = wanted;
    this.missing = missing;
    this.briefing = briefing;
  }

  static Turn start(String path, Briefing briefing) {
    DiscoverProgram program =
        new DiscoverProgram(
            path, briefing, briefing.resume().map(Progress::unlisted).orElse(List.of()));
    List<ParameterInfo> known = briefing.resume().isPresent() ? program.known() : List.of();
    return briefing
        .resume()
        .filter(progress -> !known.isEmpty())
        .map(progress -> program.resume(progress, known))
        .orElseGet(program::begin);
  }

  private List<ParameterInfo> known() {
    return briefing.known().apply(wanted).stream()
        .map(one -> new ParameterInfo(one.path(), one.access()))
        .toList();
  }

  private Turn resume(Progress from, List<ParameterInfo> known) {
    return switch (from.phase()) {
      case NAMES -> NamesWalk.resume(plan(wanted), NamesWay.of(briefing), known, from);
      case VALUES -> values(known, from.last(), Sweep.MOST_NAMES, from.roundTrips(), List.of());
      case ATTRIBUTES ->
          attributes(
              known,
              parameters(known).size(),
              from.last(),
              Sweep.MOST_NAMES,
              from.roundTrips(),
              List.of(),
              List.of());
    };
  }

  private Turn begin() {
    NamesWay way = NamesWay.of(briefing);
    if (!wanted.isEmpty()) {
      return NamesWalk.start(plan(wanted), way, 0);
    }
    List<String> roots = roots();
    boolean byName = briefing.quirks().has(Quirk.EMPTY_PATH_REFUSED);
    return byName || way != NamesWay.WHOLE ? root(roots, 0, List.of()) : emptyPath(roots);
  }

  private List<String> roots() {
    SequencedSet<String> roots = new LinkedHashSet<>();
    briefing.quirks().text(Quirk.EMPTY_PATH_REFUSED).ifPresent(roots::add);
    if (!briefing.root().isEmpty()) {
      roots.add(briefing.root());
    }
    roots.add("Device.");
    roots.add("InternetGatewayDevice.");
    return List.copyOf(roots);
  }

  /** Some CPEs refuse the empty path, and answer their root object by name (cpe-quirks 16). */
  private Turn emptyPath(List<String> roots) {
    NamesPlan plan =
        NamesPlan.of(
            briefing,
            "",
            walk ->
                walk.found().size() > 1
                    ? found(walk)
                    : root(
                        roots,
                        walk.calls(),
                        List.of("The device told nothing but its root object")),
            fault ->
                root(roots, 1, List.of("The device refused the empty path with " + fault.code())));
    return NamesWalk.start(plan, NamesWay.WHOLE, 0);
  }

  /**
   * Asks for a root object by its name.
   *
   * @param reason why not by the empty path; empty when that was known before
   */
  private Turn root(List<String> roots, int calls, List<String> reason) {
    String root = roots.getFirst();
    NamesPlan plan =
        NamesPlan.of(
            briefing,
            root,
            walk -> found(walk, root, reason),
            fault ->
                roots.size() > 1
                    ? root(roots.subList(1, roots.size()), calls + 1, reason)
                    : Finished.refused(fault));
    return NamesWalk.start(plan, NamesWay.of(briefing), calls);
  }

  private NamesPlan plan(String path) {
    return NamesPlan.of(briefing, path, this::found, Finished::refused);
  }

  private Turn found(NamesWalk walk) {
    return lacking(walk).values(walk.names(), "", answerSize(walk), walk.calls(), walk.lessons());
  }

  private Turn found(NamesWalk walk, String root, List<String> reason) {
    List<Learned> learned = new ArrayList<>(walk.lessons());
    // Whatever was known beside this root is of another firmware.
    learned.add(new Learned.Names("", List.of(new ParameterInfo(root, Access.UNKNOWN)), true));
    reason.forEach(
        why ->
            learned.add(
                new Learned.QuirkSeen(
                    Quirk.EMPTY_PATH_REFUSED,
                    root,
                    why + ", and answered to " + root + " instead.")));
    return lacking(walk).values(walk.names(), "", answerSize(walk), walk.calls(), learned);
  }

  private DiscoverProgram lacking(NamesWalk walk) {
    return new DiscoverProgram(wanted, briefing, walk.unlisted());
  }

  /** A device that could list its names at once is trusted to tell as many values at once. */
  private static int answerSize(NamesWalk walk) {
    return walk.way() == NamesWay.WHOLE ? Sweep.LARGEST : Sweep.MOST_NAMES;
  }

  private static List<String> parameters(List<ParameterInfo> names) {
    return names.stream().map(ParameterInfo::name).filter(name -> !name.endsWith(".")).toList();
  }

  private <R extends Response, T> Turn sweep(
      Sweep.Subject<R, T> subject,
      List<ParameterInfo> names,
      String after,
      Quirk bound,
      int size,
      int calls,
      List<Learned> lessons) {
    Stretches stretches =
        Stretches.of(wanted, parameters(names), briefing.quirks().names(Quirk.BAD_NAMES));
    int ceiling = briefing.quirks().number(bound).orElse(Math.clamp(size, 1, Sweep.LARGEST));
    boolean partial = !briefing.quirks().has(Quirk.NO_PARTIAL_READ);
    SweepState start = SweepState.start(stretches.after(after), ceiling, partial, calls);
    return new Sweep<>(subject, stretches, start, lessons).next();
  }

  private Turn values(
      List<ParameterInfo> names, String after, int size, int calls, List<Learned> lessons) {
    return sweep(
        new Sweep.Subject<GetParameterValuesResponse, ParameterValue>(
            Progress.Phase.VALUES,
            Quirk.READ_SIZE,
            missing,
            GetParameterValues::new,
            GetParameterValuesResponse::parameterList,
            ParameterValue::name,
            BooleanForm::learned,
            sweep ->
                attributes(
                    names,
                    sweep.at().told(),
                    "",
                    sweep.at().ceiling(),
                    sweep.at().calls(),
                    sweep.lessons(),
                    untold(names, sweep.at())),
            Finished::refused),
        names,
        after,
        Quirk.READ_SIZE,
        size,
        calls,
        lessons);
  }

  /** Names that are known to spoil a read were not asked for, and so not told. */
  private List<String> untold(List<ParameterInfo> names, SweepState at) {
    Set<String> bad = Set.copyOf(briefing.quirks().names(Quirk.BAD_NAMES));
    return Stream.concat(at.untold().stream(), parameters(names).stream().filter(bad::contains))
        .distinct()
        .limit(SweepState.MOST_UNTOLD)
        .toList();
  }

  /** Attributes are good to have; a device that does not tell them was read all the same. */
  private Turn attributes(
      List<ParameterInfo> names,
      int values,
      String after,
      int size,
      int calls,
      List<Learned> lessons,
      List<String> untold) {
    if (briefing.quirks().has(Quirk.NO_ATTRIBUTES)) {
      return new Finished(
          new Outcome.Discovered(names.size(), values, calls, missing, untold), lessons, false);
    }
    return sweep(
        new Sweep.Subject<GetParameterAttributesResponse, ParameterAttribute>(
            Progress.Phase.ATTRIBUTES,
            Quirk.ATTRIBUTES_SIZE,
            missing,
            GetParameterAttributes::new,
            GetParameterAttributesResponse::parameterList,
            ParameterAttribute::name,
            told -> List.of(new Learned.AttributesTold(told)),
            sweep ->
                new Finished(
                    new Outcome.Discovered(
                        names.size(), values, sweep.at().calls(), missing, untold),
                    sweep.lessons(),
                    false),
            fault ->
                Finished.with(
                    new Outcome.Discovered(names.size(), values, calls + 1, missing, untold),
                    noAttributes(fault))),
        names,
        after,
        Quirk.ATTRIBUTES_SIZE,
        size,
        calls,
        lessons);
  }

  private static Learned noAttributes(Fault fault) {
    return fault.code() == 9000 || fault.code() == 9001
        ? new Learned.QuirkSeen(
            Quirk.NO_ATTRIBUTES,
            Quirk.ON,
            "The device refused to tell attributes: " + fault.code() + ".")
        : new Learned.Noted("The device refused to tell attributes: " + fault.code() + ".");
  }
}
