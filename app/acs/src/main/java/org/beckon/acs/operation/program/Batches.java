package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Response;

/**
 * Asks for many names in as few calls as the device can answer: the batch is halved when the device
 * finds it too large (cpe-quirks 22), and a batch with a bad name is bisected where that is wanted
 * (cpe-quirks 21).
 */
final class Batches<R extends Response, T> {
  /** Names in a call at most. */
  static final int LARGEST = 256;

  /** A device that refuses more often than this in one program is left alone. */
  private static final int MOST_FAULTS = 300;

  /** What to do when a batch is refused for another reason than its size. */
  enum OnBadName {
    GIVE_UP,
    SKIP
  }

  private final Function<List<String>, AcsRequest<R>> call;
  private final Function<R, List<T>> items;
  private final List<String> names;
  private final OnBadName onBadName;
  private final Function<List<T>, Turn> then;
  private final Function<Fault, Turn> giveUp;

  private Batches(
      Function<List<String>, AcsRequest<R>> call,
      Function<R, List<T>> items,
      List<String> names,
      OnBadName onBadName,
      Function<List<T>, Turn> then,
      Function<Fault, Turn> giveUp) {
    this.call = call;
    this.items = items;
    this.names = List.copyOf(names);
    this.onBadName = onBadName;
    this.then = then;
    this.giveUp = giveUp;
  }

  /** Reads values. */
  static Turn ofValues(
      List<String> names,
      OnBadName onBadName,
      Function<List<ParameterValue>, Turn> then,
      Function<Fault, Turn> giveUp) {
    return new Batches<GetParameterValuesResponse, ParameterValue>(
            GetParameterValues::new,
            GetParameterValuesResponse::parameterList,
            names,
            onBadName,
            then,
            giveUp)
        .next(Progress.start());
  }

  /** Reads attributes; names that the device refuses are left out. */
  static Turn ofAttributes(
      List<String> names,
      Function<List<ParameterAttribute>, Turn> then,
      Function<Fault, Turn> giveUp) {
    return new Batches<GetParameterAttributesResponse, ParameterAttribute>(
            GetParameterAttributes::new,
            GetParameterAttributesResponse::parameterList,
            names,
            OnBadName.SKIP,
            then,
            giveUp)
        .next(Progress.start());
  }

  private Turn next(Progress<T> at) {
    if (at.from() >= names.size()) {
      return then.apply(at.read());
    }
    List<String> batch = names.subList(at.from(), Math.min(names.size(), at.from() + at.size()));
    return Ask.of(
        call.apply(batch),
        answer -> next(at.answered(batch.size(), items.apply(answer))),
        fault -> refused(at, batch.size(), fault));
  }

  private Turn refused(Progress<T> at, int size, Fault fault) {
    boolean tooLarge = Programs.tooLarge(fault);
    if (at.faults() >= MOST_FAULTS) {
      return giveUp.apply(fault);
    }
    if (size > 1 && (tooLarge || onBadName == OnBadName.SKIP)) {
      return next(at.halved(size, tooLarge));
    }
    return onBadName == OnBadName.SKIP ? next(at.skipped()) : giveUp.apply(fault);
  }

  /**
   * How far it came.
   *
   * @param from index of the next name
   * @param size names in the next call
   * @param ceiling names that the device was seen to cope with at most
   */
  private record Progress<T>(int from, int size, int ceiling, int faults, List<T> read) {
    static <T> Progress<T> start() {
      return new Progress<>(0, LARGEST, LARGEST, 0, List.of());
    }

    /** After a bad name was found the batches grow again, after a large one they do not. */
    Progress<T> answered(int asked, List<T> more) {
      List<T> all = new ArrayList<>(read.size() + more.size());
      all.addAll(read);
      all.addAll(more);
      return new Progress<>(from + asked, Math.min(ceiling, size * 2), ceiling, faults, all);
    }

    Progress<T> halved(int refused, boolean forGood) {
      int half = refused / 2;
      return new Progress<>(from, half, forGood ? half : ceiling, faults + 1, read);
    }

    Progress<T> skipped() {
      return new Progress<>(from + 1, Math.min(ceiling, size * 2), ceiling, faults + 1, read);
    }
  }
}
