package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Cannot hold the names of a whole tree (cpe-quirks 18). */
public enum SmallMemory implements Habit.Answering {
  REFUSES,
  DIES;

  private static final int NAMES = 60;

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return properly.apply(call).flatMap(this::hold);
  }

  private Optional<Message> hold(Message answer) {
    boolean fits =
        !(answer instanceof GetParameterNamesResponse names)
            || names.parameterList().size() <= NAMES;
    if (fits) {
      return Optional.of(answer);
    }
    return switch (this) {
      case REFUSES -> Refusals.refused(Refusals.RESOURCES_EXCEEDED);
      case DIES -> Optional.empty();
    };
  }
}
