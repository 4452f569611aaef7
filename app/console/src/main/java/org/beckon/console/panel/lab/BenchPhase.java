package org.beckon.console.panel.lab;

/** Where the bench stands. */
enum BenchPhase {
  /** Nothing was measured yet. */
  EMPTY,
  RUNNING,
  /** There is a result. */
  DONE,
  /** It could not run; there is a reason. */
  FAILED
}
