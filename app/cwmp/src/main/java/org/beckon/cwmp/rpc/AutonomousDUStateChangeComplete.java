package org.beckon.cwmp.rpc;

import java.util.List;

/** Tells of changes of deployment units that the ACS has not ordered (A.4.2.4). */
public record AutonomousDUStateChangeComplete(List<AutonomousDuResult> results)
    implements CpeRequest<AutonomousDUStateChangeCompleteResponse> {
  public AutonomousDUStateChangeComplete {
    results = List.copyOf(results);
  }
}
