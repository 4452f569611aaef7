package org.beckon.console.panel.parameters;

import javafx.scene.Node;

/** A control that edits one value in its cell. */
interface ValueEditor {

  /** What stands in the cell. */
  Node node();

  /** What is typed or chosen now. */
  String text();

  /** The person begins: takes the focus. */
  void begin();

  /** The person ends: takes away what it opened beside the cell. */
  void end();
}
