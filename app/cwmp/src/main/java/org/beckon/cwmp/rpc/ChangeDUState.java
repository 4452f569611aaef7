package org.beckon.cwmp.rpc;

import java.util.List;

/** Installs, updates and removes deployment units; DUStateChangeComplete follows (A.4.1.10). */
public record ChangeDUState(List<DuOperation> operations, String commandKey)
    implements AcsRequest<ChangeDUStateResponse> {
  public ChangeDUState {
    operations = List.copyOf(operations);
  }
}
