package org.beckon.simulator.misbehaviour.call;

import java.util.Optional;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;

/** Faults by their number. */
final class Refusals {
  static final int INTERNAL_ERROR = 9002;
  static final int RESOURCES_EXCEEDED = 9004;
  static final int INVALID_NAME = 9005;
  static final int INVALID_VALUE = 9007;

  private Refusals() {}

  static Fault fault(int code) {
    return Fault.of(code, FaultCatalogue.explain(code).name());
  }

  static Optional<Message> refused(int code) {
    return Optional.of(fault(code));
  }
}
