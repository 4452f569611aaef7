package org.beckon.simulator.engine.tree;

/** A place in the data model of a simulated CPE: an object or a parameter. Immutable. */
public sealed interface Node permits ObjectNode, ParameterNode {

  /**
   * Parameter: SetParameterValues is allowed; table: AddObject is allowed; instance: DeleteObject
   * is allowed.
   */
  boolean writable();
}
