package org.beckon.simulator.engine.rpc;

import java.util.Optional;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.simulator.engine.tree.ObjectNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** AddObject and DeleteObject (TR-069 A.3.2.6, A.3.2.7). */
public final class TableObjects {
  /** How many instances a simulated table holds. */
  static final int MAX_ENTRIES = 256;

  private TableObjects() {}

  /** Makes an instance. The ParameterKey is for the caller to keep. */
  public static Outcome add(ParameterTree tree, AddObject request) {
    String table = request.objectName();
    Optional<ObjectNode> object = tree.object(table).filter(o -> o.rows().isPresent());
    if (object.isEmpty() || !object.get().writable()) {
      return Outcome.refused(CpeFault.INVALID_PARAMETER_NAME, table);
    }
    if (object.get().entries() >= MAX_ENTRIES) {
      return Outcome.refused(CpeFault.RESOURCES_EXCEEDED, table + " is full");
    }
    ParameterTree.Added added = tree.add(table);
    return new Outcome.Done(added.tree(), new AddObjectResponse(added.instance(), 0));
  }

  /** Removes an instance. The ParameterKey is for the caller to keep. */
  public static Outcome delete(ParameterTree tree, DeleteObject request) {
    String instance = request.objectName();
    boolean deletable =
        ParameterTree.isInstance(instance)
            && tree.object(instance).map(ObjectNode::writable).orElse(false);
    if (!deletable) {
      return Outcome.refused(CpeFault.INVALID_PARAMETER_NAME, instance);
    }
    return new Outcome.Done(tree.remove(instance), new DeleteObjectResponse(0));
  }
}
