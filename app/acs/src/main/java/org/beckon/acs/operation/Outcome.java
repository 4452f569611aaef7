package org.beckon.acs.operation;

import java.time.Instant;
import java.util.List;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;

/** What came of an operation. */
public sealed interface Outcome {

  /** Values that were read. */
  record Values(List<ParameterValue> values) implements Outcome {
    public Values {
      values = List.copyOf(values);
    }
  }

  /**
   * Values were written.
   *
   * @param status 0 applied, 1 committed but not applied until the device restarts or so
   * @param readBack what the device says now; hidden values read back empty
   */
  record Written(int status, List<ParameterValue> readBack) implements Outcome {
    public Written {
      readBack = List.copyOf(readBack);
    }
  }

  /** An instance was made; {@code path} is its full path with trailing dot. */
  record Added(String path, int instanceNumber, int status) implements Outcome {}

  /** An instance was removed. */
  record Removed(int status) implements Outcome {}

  /** The tree was read. */
  record Discovered(int names, int values) implements Outcome {}

  /** The methods that the device supports. */
  record Methods(List<String> names) implements Outcome {
    public Methods {
      names = List.copyOf(names);
    }
  }

  /** The device agreed; there is nothing to report. */
  record Acknowledged() implements Outcome {}

  /**
   * The device agreed to restart, and is here again.
   *
   * @param at when it called
   * @param events codes of that Inform, for example {@code 1 BOOT} and {@code M Reboot}
   */
  record CameBack(Instant at, List<String> events) implements Outcome {
    public CameBack {
      events = List.copyOf(events);
    }
  }

  /** The device refused: its fault, with a fault for each parameter where it told. */
  record Refused(Fault fault) implements Outcome {}

  /** It came to nothing for another reason, in words. */
  record Abandoned(String reason) implements Outcome {}
}
