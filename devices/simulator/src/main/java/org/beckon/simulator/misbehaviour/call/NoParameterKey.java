package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Does not keep the ParameterKey (cpe-quirks 25). */
public final class NoParameterKey implements Habit.Answering {
  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    if (call instanceof SetParameterValues set) {
      return properly.apply(new SetParameterValues(set.parameterList(), ""));
    }
    if (call instanceof AddObject add) {
      return properly.apply(new AddObject(add.objectName(), ""));
    }
    if (call instanceof DeleteObject delete) {
      return properly.apply(new DeleteObject(delete.objectName(), ""));
    }
    return properly.apply(call);
  }
}
