package org.beckon.simulator.misbehaviour.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Reads everything back empty that looks like a password (cpe-quirks 24). */
public final class HiddenPasswords implements Habit.Answering {
  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return properly.apply(call).map(HiddenPasswords::hide);
  }

  private static Message hide(Message answer) {
    return answer instanceof GetParameterValuesResponse(List<ParameterValue> values)
        ? new GetParameterValuesResponse(values.stream().map(HiddenPasswords::hide).toList())
        : answer;
  }

  private static ParameterValue hide(ParameterValue value) {
    return ParameterSecrets.isSecret(value.name())
        ? new ParameterValue(value.name(), "", value.type())
        : value;
  }
}
