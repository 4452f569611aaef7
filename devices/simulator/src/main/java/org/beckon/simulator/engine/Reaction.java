package org.beckon.simulator.engine;

import org.beckon.simulator.engine.tree.ParameterTree;

/** Does at once what the values of a CPE say, as its own services do. */
@FunctionalInterface
public interface Reaction {

  /**
   * Does what the tree says, and gives the tree that tells what came of it. Called while the CPE is
   * locked: it does not call back, and does not wait.
   */
  ParameterTree to(ParameterTree tree);
}
