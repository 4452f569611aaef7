package org.beckon.simulator.misbehaviour.call;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Refuses to delete what it has added in the same session (cpe-quirks 53). */
public final class DeleteLater implements Habit.Answering {
  private final Set<String> fresh = new HashSet<>();

  @Override
  public void sessionBegins() {
    fresh.clear();
  }

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    if (call instanceof DeleteObject delete && fresh.contains(delete.objectName())) {
      return Refusals.refused(Refusals.INVALID_NAME);
    }
    Optional<Message> answer = properly.apply(call);
    if (call instanceof AddObject add
        && answer.isPresent()
        && answer.get() instanceof AddObjectResponse added) {
      fresh.add(add.objectName() + added.instanceNumber() + ".");
    }
    return answer;
  }
}
