package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.ParameterFault;

/**
 * Reads values by the paths that a person gave. One bad name does not spoil the rest: the call is
 * bisected, and what the device refuses or leaves out is named beside what it told (cpe-quirks 20,
 * 21).
 *
 * @param paths what is still to be asked for
 * @param size paths in the next call at most
 * @param ceiling paths that the device was seen to cope with at most
 * @param first the first refusal of a single path
 * @param proof what the next answer proves
 */
record ReadProgram(
    Briefing briefing,
    List<String> paths,
    int size,
    int ceiling,
    int faults,
    List<ParameterValue> values,
    List<ParameterFault> missing,
    Optional<Fault> first,
    List<Learned> proof) {
  /** A device that refuses more often than this in one program is left alone. */
  private static final int MOST_FAULTS = 300;

  ReadProgram {
    paths = List.copyOf(paths);
    proof = List.copyOf(proof);
  }

  static Turn start(List<String> paths, Briefing briefing) {
    int ceiling =
        Math.min(
            Sweep.MOST_NAMES, briefing.quirks().number(Quirk.READ_SIZE).orElse(Sweep.MOST_NAMES));
    return new ReadProgram(
            briefing, paths, ceiling, ceiling, 0, List.of(), List.of(), Optional.empty(), List.of())
        .next(List.of());
  }

  private Turn next(List<Learned> learned) {
    if (paths.isEmpty()) {
      boolean nothing = values.isEmpty() && first.isPresent();
      return new Finished(
          nothing ? new Outcome.Refused(first.get()) : new Outcome.Values(values, missing),
          learned,
          false);
    }
    List<String> batch = paths.subList(0, Math.min(size, paths.size()));
    Ask<?> ask =
        Ask.of(
                new GetParameterValues(batch),
                answer -> answered(batch, answer.parameterList()),
                fault -> refused(batch, fault))
            .after(learned);
    return batch.size() > 1
        ? ask.suspecting(
            new Suspicion(
                Quirk.READ_SIZE,
                Integer.toString(Math.max(1, batch.size() / 4)),
                "The session broke off while the device answered for several names."))
        : ask;
  }

  private Turn answered(List<String> batch, List<ParameterValue> told) {
    Set<String> names = new HashSet<>();
    told.forEach(value -> names.add(value.name()));
    List<ParameterFault> lost = new ArrayList<>(missing);
    for (String path : batch) {
      if (!path.endsWith(".") && !names.contains(path)) {
        lost.add(Outcome.Values.leftOut(path));
      }
    }
    List<ParameterValue> all = new ArrayList<>(values);
    all.addAll(told);
    List<Learned> learned = new ArrayList<>(proof);
    learned.addFirst(new Learned.Values(told));
    return new ReadProgram(
            briefing,
            rest(batch.size()),
            Math.min(ceiling, size * 2),
            ceiling,
            faults,
            all,
            lost,
            first,
            List.of())
        .next(learned);
  }

  private List<String> rest(int done) {
    return paths.subList(done, paths.size());
  }

  private Turn refused(List<String> batch, Fault fault) {
    boolean tooLarge = Programs.tooLarge(fault);
    if (faults >= MOST_FAULTS) {
      return Finished.refused(fault);
    }
    if (batch.size() > 1) {
      int half = batch.size() / 2;
      return tooLarge
          ? with(paths, half, half, missing, first, proofOf(batch, half)).next(List.of())
          : with(paths, half, ceiling, missing, first, proof).next(List.of());
    }
    String path = batch.getFirst();
    if (tooLarge && path.endsWith(".")) {
      return inParts(path, fault);
    }
    List<ParameterFault> more = new ArrayList<>(missing);
    more.add(new ParameterFault(path, fault.code(), fault.text()));
    return with(
            rest(1),
            Math.min(ceiling, size * 2),
            ceiling,
            more,
            first.isPresent() ? first : Optional.of(fault),
            proof)
        .next(List.of());
  }

  /** How many parameters a partial path means is not known, so it teaches no number. */
  private static List<Learned> proofOf(List<String> batch, int half) {
    return batch.stream().anyMatch(path -> path.endsWith("."))
        ? List.of()
        : List.of(
            new Learned.QuirkSeen(
                Quirk.READ_SIZE,
                Integer.toString(half),
                "The device refused to answer for more names, and answered for these."));
  }

  /** A partial path that is too large for one answer is read by the names below it. */
  private Turn inParts(String path, Fault tooLarge) {
    return NamesWalk.start(
        NamesPlan.of(
            briefing,
            path,
            walk -> {
              List<String> names = new ArrayList<>();
              walk.names().stream()
                  .map(ParameterInfo::name)
                  .filter(name -> !name.endsWith("."))
                  .forEach(names::add);
              int most = Math.clamp(names.size() / 2, 1, Sweep.MOST_NAMES);
              names.addAll(rest(1));
              return with(names, most, most, missing, first, List.of()).next(walk.lessons());
            },
            fault -> Finished.refused(tooLarge)),
        NamesWay.of(briefing),
        0);
  }

  private ReadProgram with(
      List<String> left,
      int nextSize,
      int nextCeiling,
      List<ParameterFault> nextMissing,
      Optional<Fault> nextFirst,
      List<Learned> nextProof) {
    return new ReadProgram(
        briefing,
        left,
        nextSize,
        nextCeiling,
        faults + 1,
        values,
        nextMissing,
        nextFirst,
        nextProof);
  }
}
