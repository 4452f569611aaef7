package org.beckon.acs.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.phrase.Phrase;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.RawElement;

/** What came of an operation. */
public sealed interface Outcome {

  /**
   * Values that were read.
   *
   * @param missing what the device did not tell although it told others, each with the reason
   */
  record Values(List<ParameterValue> values, List<ParameterFault> missing) implements Outcome {
    private static final String LEFT_OUT = "The device left it out of its answer.";

    /** What stands for a name that the device neither told nor refused: no code (cpe-quirks 20). */
    public static ParameterFault leftOut(String name) {
      return new ParameterFault(name, 0, LEFT_OUT);
    }

    /** Whether the device said nothing of a name at all. */
    public static boolean isLeftOut(ParameterFault missing) {
      return missing.text().equals(LEFT_OUT);
    }

    public Values {
      values = List.copyOf(values);
      missing = List.copyOf(missing);
    }

    /** All that was asked for. */
    public Values(List<ParameterValue> values) {
      this(values, List.of());
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

  /**
   * A port of a gateway leads to a device.
   *
   * @param path of the row of PortMapping, with the dot
   * @param own whether the row was made for this; else one was there that does the same
   */
  record Forwarded(String path, int externalPort, boolean own) implements Outcome {}

  /** An instance was removed. */
  record Removed(int status) implements Outcome {}

  /**
   * The tree was read.
   *
   * @param roundTrips calls of the device that it took, all sessions together; 0 when not counted
   * @param unlisted objects whose names the device did not tell, or not all of them; the first
   *     hundred
   * @param untold parameters that it listed and of which it did not tell the value; the first
   *     hundred
   */
  record Discovered(
      int names, int values, int roundTrips, List<String> unlisted, List<String> untold)
      implements Outcome {
    public Discovered {
      unlisted = List.copyOf(unlisted);
      untold = List.copyOf(untold);
    }

    /** All that is there. */
    public Discovered(int names, int values, int roundTrips) {
      this(names, values, roundTrips, List.of(), List.of());
    }
  }

  /** The methods that the device supports. */
  record Methods(List<String> names) implements Outcome {
    public Methods {
      names = List.copyOf(names);
    }
  }

  /**
   * The device answered a call.
   *
   * @param response name of the response, for example {@code DownloadResponse}
   * @param arguments what stands in it
   */
  record Answered(String response, List<RawElement> arguments) implements Outcome {
    public Answered {
      arguments = List.copyOf(arguments);
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

  /**
   * It goes on: what there is to say of an operation that runs, or that waits for the next session.
   *
   * @param progress empty while there is none to speak of
   * @param reason what cut the last attempt off, a sentence; empty when nothing did
   * @param suspicions what may have been the cause, one of each quirk
   */
  record Underway(Optional<Progress> progress, String reason, List<Suspicion> suspicions)
      implements Outcome {
    public Underway {
      suspicions = List.copyOf(suspicions);
    }
  }

  /**
   * The device refused: its fault, with a fault for each parameter where it told.
   *
   * @param doing what it refused, where that does not go without saying; else nothing
   */
  record Refused(Fault fault, Phrase doing) implements Outcome {
    public Refused(Fault fault) {
      this(fault, Phrase.NOTHING);
    }

    /** The fault with what was refused, in English. */
    public Fault told() {
      return doing.isEmpty()
          ? fault
          : new Fault(fault.code(), doing.words() + ": " + fault.text(), fault.parameterFaults());
    }
  }

  /** It came to nothing for another reason. */
  record Abandoned(Phrase reason) implements Outcome {
    public Abandoned(String reason) {
      this(Phrase.plain(reason));
    }
  }
}
