package org.beckon.simulator.misbehaviour.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Answers other names than asked for (cpe-quirks 20). */
public enum OddAnswers implements Habit.Answering {
  FEWER,
  MORE;

  private static final ParameterValue EXTRA =
      ParameterValue.of("Device.X_ACME_Uninvited", "1", ValueType.STRING);

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return properly.apply(call).map(this::change);
  }

  private Message change(Message answer) {
    if (!(answer instanceof GetParameterValuesResponse(List<ParameterValue> values))) {
      return answer;
    }
    List<ParameterValue> changed = new ArrayList<>(values);
    switch (this) {
      case FEWER -> {
        if (changed.size() > 1) {
          changed.removeLast();
        }
      }
      case MORE -> changed.add(EXTRA);
    }
    return new GetParameterValuesResponse(changed);
  }
}
