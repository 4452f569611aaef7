package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Never says which parameter it was that made it refuse (cpe-quirks 21). */
public final class NoFaultDetails implements Habit.Answering {
  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    return properly
        .apply(call)
        .map(answer -> answer instanceof Fault fault ? Refusals.fault(fault.code()) : answer);
  }
}
