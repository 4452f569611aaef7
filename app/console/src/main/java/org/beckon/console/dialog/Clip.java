package org.beckon.console.dialog;

/** The clipboard. FX thread only. */
@FunctionalInterface
public interface Clip {

  /** Puts text on it. */
  void copy(String text);
}
