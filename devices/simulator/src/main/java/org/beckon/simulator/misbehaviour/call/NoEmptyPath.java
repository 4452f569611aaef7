package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Refuses GetParameterNames with an empty path (cpe-quirks 16). */
public final class NoEmptyPath implements Habit.Answering {
  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return call instanceof GetParameterNames names && names.parameterPath().isEmpty()
        ? Refusals.refused(Refusals.INVALID_NAME)
        : properly.apply(call);
  }
}
