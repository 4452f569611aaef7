package org.beckon.console.panel;

/** Goes to other pages. FX thread only. */
public interface Navigator {

  /** Goes there; where one was is one step back. */
  void go(Place place);

  /** Goes one step back; does nothing at the beginning. */
  void back();
}
