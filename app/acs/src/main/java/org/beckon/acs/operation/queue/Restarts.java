package org.beckon.acs.operation.queue;

import java.util.Set;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.call.Argument;

/** Operations after which a device is to come back, ordered as such or called by the method. */
final class Restarts {
  private static final String REBOOT = "Reboot";
  private static final String FACTORY_RESET = "FactoryReset";
  private static final Set<String> METHODS = Set.of(REBOOT, FACTORY_RESET);

  private Restarts() {}

  static boolean isRestart(Work work) {
    return work instanceof Work.Restart
        || isReset(work)
        || work instanceof Work.Call call && METHODS.contains(call.method());
  }

  /** Whether the device forgets everything, also the CommandKeys that it was given. */
  static boolean isReset(Work work) {
    return work instanceof Work.ResetToFactory
        || work instanceof Work.Call call && call.method().equals(FACTORY_RESET);
  }

  /** Whether it restarts the device and gave it this CommandKey. */
  static boolean hasKey(Operation operation, String commandKey) {
    return isRestart(operation.work())
        && !isReset(operation.work())
        && keyOf(operation).equals(commandKey);
  }

  /** What a person gave with the call, else the operation's number. */
  private static String keyOf(Operation operation) {
    return operation.work() instanceof Work.Call call
        ? call.arguments().stream()
            .filter(one -> one.name().equals("CommandKey"))
            .findFirst()
            .map(Argument::value)
            .orElseGet(operation.id()::toString)
        : operation.id().toString();
  }

  /** Whether the device agreed to restart and has not come back since. */
  static boolean isAwaited(Operation operation) {
    return isRestart(operation.work())
        && operation.state() == OperationState.DONE
        && operation.outcome().filter(Outcome.CameBack.class::isInstance).isEmpty();
  }

  /** Whether a session has taken it and its answer never came. */
  static boolean isUnanswered(Operation operation) {
    return isRestart(operation.work()) && !operation.state().isFinal() && operation.attempts() > 0;
  }
}
