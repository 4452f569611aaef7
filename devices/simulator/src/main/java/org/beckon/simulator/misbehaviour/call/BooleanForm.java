package org.beckon.simulator.misbehaviour.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Knows one form of booleans only, in what it says and in what it takes (cpe-quirks 17). */
public enum BooleanForm implements Habit.Answering {
  DIGITS("1", "0"),
  WORDS("true", "false");

  private final String yes;
  private final String no;

  BooleanForm(String yes, String no) {
    this.yes = yes;
    this.no = no;
  }

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    boolean strange =
        call instanceof SetParameterValues set
            && set.parameterList().stream()
                .anyMatch(value -> isBoolean(value) && !List.of(yes, no).contains(value.value()));
    return strange ? Refusals.refused(Refusals.INVALID_VALUE) : properly.apply(call).map(this::say);
  }

  private Message say(Message answer) {
    return answer instanceof GetParameterValuesResponse(List<ParameterValue> values)
        ? new GetParameterValuesResponse(values.stream().map(this::say).toList())
        : answer;
  }

  private ParameterValue say(ParameterValue value) {
    if (!isBoolean(value)) {
      return value;
    }
    boolean set = value.value().equals("1") || value.value().equals("true");
    return new ParameterValue(value.name(), set ? yes : no, value.type());
  }

  private static boolean isBoolean(ParameterValue value) {
    return value.valueType() == ValueType.BOOLEAN;
  }
}
