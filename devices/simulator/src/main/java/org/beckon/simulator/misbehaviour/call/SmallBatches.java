package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Refuses to read more than a few parameters at once (cpe-quirks 22). */
public enum SmallBatches implements Habit.Answering {
  WITH_INTERNAL_ERROR(Refusals.INTERNAL_ERROR),
  WITH_RESOURCES_EXCEEDED(Refusals.RESOURCES_EXCEEDED);

  private static final int AT_ONCE = 5;

  private final int code;

  SmallBatches(int code) {
    this.code = code;
  }

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return properly
        .apply(call)
        .map(answer -> size(answer) > AT_ONCE ? Refusals.fault(code) : answer);
  }

  private static int size(Message answer) {
    if (answer instanceof GetParameterValuesResponse values) {
      return values.parameterList().size();
    }
    return answer instanceof GetParameterAttributesResponse attributes
        ? attributes.parameterList().size()
        : 0;
  }
}
