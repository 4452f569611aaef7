package org.beckon.simulator.misbehaviour.message;

import java.util.Optional;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.TransferComplete;

/** Careless reports of transfers (cpe-quirks 26). */
public final class Transfers {
  private Transfers() {}

  /** Never tells that a transfer has ended. */
  public static Optional<CpeRequest<?>> untold(CpeRequest<?> properly) {
    return properly instanceof TransferComplete ? Optional.empty() : Optional.of(properly);
  }

  /** Tells it without the CommandKey. */
  public static Optional<CpeRequest<?>> withoutKey(CpeRequest<?> properly) {
    return Optional.of(properly instanceof TransferComplete told ? keyed(told, "") : properly);
  }

  /** Tells it with a CommandKey that nobody gave. */
  public static Optional<CpeRequest<?>> withOtherKey(CpeRequest<?> properly) {
    return Optional.of(properly instanceof TransferComplete told ? keyed(told, "4711") : properly);
  }

  private static TransferComplete keyed(TransferComplete told, String commandKey) {
    return new TransferComplete(
        commandKey, told.faultCode(), told.faultString(), told.startTime(), told.completeTime());
  }
}
