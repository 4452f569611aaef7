package org.beckon.console.panel.lab;

import org.beckon.console.lab.SimulatedGroup;

/**
 * A line of the groups that run.
 *
 * @param state as last looked at
 * @param stopping whether it is being switched off
 */
record GroupRow(SimulatedGroup group, SimulatedGroup.State state, boolean stopping) {

  /** Whether each of its devices has called in. */
  boolean isWhole() {
    return state.informed() == group.ids().size();
  }
}
