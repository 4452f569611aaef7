package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Refuses times with fractions of seconds (cpe-quirks 23). */
public final class NoMilliseconds implements Habit.Answering {
  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    boolean fractions =
        call instanceof SetParameterValues set
            && set.parameterList().stream()
                .anyMatch(
                    value ->
                        value.valueType() == ValueType.DATE_TIME && value.value().contains("."));
    return fractions ? Refusals.refused(Refusals.INVALID_VALUE) : properly.apply(call);
  }
}
