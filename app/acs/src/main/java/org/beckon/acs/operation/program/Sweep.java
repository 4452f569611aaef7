package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Response;

/**
 * Reads something of many parameters in as few calls as the device can answer. Names in natural
 * order are read in stretches, by partial paths where whole objects are in them. A stretch that is
 * too large is halved (cpe-quirks 22), one with a bad name is bisected (cpe-quirks 21), and a
 * device that refuses partial paths is asked by name.
 *
 * @param lessons what is learned before the next call
 */
record Sweep<R extends Response, T>(
    Subject<R, T> subject, Stretches names, SweepState at, List<Learned> lessons) {
  /** Names and paths in one call at most. */
  static final int MOST_NAMES = 256;

  /** Parameters in one answer at most, well within what is read of a message. */
  static final int LARGEST = 10_000;

  /** A device that refuses more often than this in one program is left alone. */
  private static final int MOST_FAULTS = 300;

  /** Likewise before it has told anything at all. */
  private static final int MOST_FAULTS_IN_VAIN = 40;

  private static final int LISTED = 5;

  /**
   * What is read, and where the program goes with it.
   *
   * @param size the quirk that bounds an answer
   * @param learned what items teach
   * @param unlisted objects whose names could not be listed before
   * @param giveUp when the device refused too often, or does not know the method
   */
  record Subject<R extends Response, T>(
      Progress.Phase phase,
      Quirk size,
      List<String> unlisted,
      Function<List<String>, AcsRequest<R>> call,
      Function<R, List<T>> items,
      Function<T, String> name,
      Function<List<T>, List<Learned>> learned,
      Function<Sweep<R, T>, Turn> then,
      Function<Fault, Turn> giveUp) {}

  Sweep {
    lessons = List.copyOf(lessons);
  }

  Turn next() {
    if (at.from() >= names.size()) {
      return subject.then().apply(this);
    }
    Stretches.Stretch stretch = names.stretch(at.from(), at.size(), MOST_NAMES, at.isPlain());
    Ask<?> ask =
        Ask.of(
                subject.call().apply(stretch.asked()),
                answer -> answered(stretch, subject.items().apply(answer)),
                fault -> refused(stretch, fault))
            .after(lessons)
            .at(
                new Progress(
                    subject.phase(),
                    at.from(),
                    names.size(),
                    at.calls(),
                    names.before(at.from()),
                    List.of(),
                    subject.unlisted()));
    int count = stretch.end() - at.from();
    return count > 1 ? ask.suspecting(tooMuch(count)) : ask;
  }

  /** More than halved, or what it coped with: each further try costs a session. */
  private Suspicion tooMuch(int count) {
    int known = at.coped() < count ? at.coped() : 0;
    return new Suspicion(
        subject.size(),
        Integer.toString(Math.max(Math.max(1, known), count / 4)),
        "The session broke off while the device answered for " + count + " parameters.");
  }

  private Turn answered(Stretches.Stretch stretch, List<T> items) {
    List<Learned> learned = new ArrayList<>(subject.learned().apply(items));
    Set<String> told = new HashSet<>();
    items.forEach(item -> told.add(subject.name().apply(item)));
    List<String> missing =
        names.between(at.from(), stretch.end()).filter(name -> !told.contains(name)).toList();
    if (!missing.isEmpty()) {
      learned.add(new Learned.Noted(leftOut(missing)));
    }
    learned.addAll(at.proof());
    int count = stretch.end() - at.from();
    boolean refusesPartial = at.refusesPartial(stretch.end(), count);
    if (refusesPartial) {
      learned.add(
          new Learned.QuirkSeen(
              Quirk.NO_PARTIAL_READ,
              Quirk.ON,
              "The device refused a partial path, and answered for each name below it."));
    }
    if (at.coped() > 0 && count > at.ceiling()) {
      learned.add(coped(count));
    }
    SweepState next = at.answered(stretch.end(), stretch.isPlain(), missing, names.size());
    return new Sweep<>(subject, names, refusesPartial ? next.withoutPartial() : next, learned)
        .next();
  }

  /** Fewer names than asked: those that came are kept (cpe-quirks 20). */
  private static String leftOut(List<String> missing) {
    return "The device left out "
        + missing.size()
        + " of the parameters that it was asked for: "
        + String.join(", ", missing.subList(0, Math.min(LISTED, missing.size())))
        + (missing.size() > LISTED ? " …" : "");
  }

  private Turn refused(Stretches.Stretch stretch, Fault fault) {
    int count = stretch.end() - at.from();
    boolean inVain = at.told() == 0 && at.faults() >= MOST_FAULTS_IN_VAIN;
    if (inVain || at.faults() >= MOST_FAULTS || fault.code() == 9000) {
      return subject.giveUp().apply(fault);
    }
    if (Programs.tooLarge(fault) && count > 1) {
      return go(at.tooLarge(count, most -> smaller(most, fault)));
    }
    if (!stretch.isPlain() && count <= MOST_NAMES) {
      return go(at.plain(count, stretch.end()));
    }
    return count > 1 ? go(at.narrowed(count / 2)) : badName(fault);
  }

  private Turn go(SweepState next) {
    return new Sweep<>(subject, names, next, List.of()).next();
  }

  private Learned smaller(int most, Fault fault) {
    return new Learned.QuirkSeen(
        subject.size(),
        Integer.toString(most),
        "The device refused larger requests with " + fault.code() + ", and answered this one.");
  }

  private Learned coped(int count) {
    return new Learned.QuirkSeen(
        subject.size(),
        Integer.toString(count),
        "The device refused larger requests, and answered this one.");
  }

  private Turn badName(Fault fault) {
    String name = names.name(at.from());
    Learned bad =
        new Learned.QuirkSeen(
            Quirk.BAD_NAMES,
            name,
            "The device lists " + name + " and refuses to tell it: " + fault.code() + ".");
    return new Sweep<>(subject, names, at.skipped(name), List.of(bad)).next();
  }
}
