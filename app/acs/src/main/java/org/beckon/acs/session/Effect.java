package org.beckon.acs.session;

import java.util.List;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.program.Learned;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;

/** What has to be done because of a step, before the reply goes out. */
public sealed interface Effect {
  /** The session is open with this Inform; the version is what both sides speak from now on. */
  record Opened(Envelope inform, CwmpVersion version) implements Effect {}

  /** Something odd that belongs on the session, in words. */
  record Noted(String text) implements Effect {}

  /** A transfer ended. */
  record Transferred(TransferComplete message) implements Effect {}

  /** Facts about the device, to be kept in this order. */
  record Learnt(List<Learned> facts) implements Effect {
    public Learnt {
      facts = List.copyOf(facts);
    }
  }

  /** An operation has come to its end. */
  record OperationEnded(OperationId operation, Outcome outcome) implements Effect {}

  /** A long operation has come this far. */
  record Progressed(OperationId operation, Progress progress) implements Effect {}

  /**
   * An operation was cut off and goes back to the queue.
   *
   * @param reason why, a sentence
   * @param suspicions what may have made the device break off; empty when it was not its doing
   */
  record OperationCutOff(OperationId operation, String reason, List<Suspicion> suspicions)
      implements Effect {
    public OperationCutOff {
      suspicions = List.copyOf(suspicions);
    }

    OperationCutOff(OperationId operation, String reason) {
      this(operation, reason, List.of());
    }
  }

  /** The session is over. */
  record Closed(SessionOutcome outcome, String reason) implements Effect {}
}
