package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.cwmp.rpc.Fault;

/**
 * The program has ended.
 *
 * @param endsSession whether the session should end too, because the device is about to restart and
 *     what waits behind this operation is meant for the time after that
 */
public record Finished(Outcome outcome, List<Learned> learned, boolean endsSession)
    implements Turn {
  public Finished {
    learned = List.copyOf(learned);
  }

  static Finished with(Outcome outcome, Learned... learned) {
    return new Finished(outcome, List.of(learned), false);
  }

  static Finished refused(Fault fault) {
    return with(new Outcome.Refused(fault));
  }
}
