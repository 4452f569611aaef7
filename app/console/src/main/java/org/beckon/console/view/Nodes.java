package org.beckon.console.view;

import javafx.scene.Node;

/** Small things that every view needs. */
public final class Nodes {
  private Nodes() {}

  /** Shows a node, or hides it so that it takes no room. */
  public static void visible(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
