package org.beckon.cwmp.rpc;

import java.util.List;

/** Tells how a ChangeDUState went, one result for each operation in its order (A.4.2.3). */
public record DUStateChangeComplete(List<DuResult> results, String commandKey)
    implements CpeRequest<DUStateChangeCompleteResponse> {
  public DUStateChangeComplete {
    results = List.copyOf(results);
  }
}
