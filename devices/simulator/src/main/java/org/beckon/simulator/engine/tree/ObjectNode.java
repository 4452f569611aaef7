package org.beckon.simulator.engine.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An object, a table or an instance of one.
 *
 * @param children by name, those of objects with a dot at the end, in the order of the model
 * @param rows how to make instances, if it is a table that can have new ones
 * @param counter name of the parameter beside it that holds the number of instances; empty if none
 */
public record ObjectNode(
    boolean writable, SequencedMap<String, Node> children, Optional<Rows> rows, String counter)
    implements Node {

  /**
   * The making of instances.
   *
   * @param template what a new instance looks like
   * @param next number of the next one; never one that was in use before (TR-069 A.3.2.6)
   */
  public record Rows(ObjectNode template, int next) {}

  public ObjectNode {
    children = Collections.unmodifiableSequencedMap(children);
  }

  /** Number of instances of a table; meaningless for other objects. */
  public int entries() {
    return (int) children.keySet().stream().filter(ObjectNode::isInstance).count();
  }

  /** A copy with one child more, or with another one in its place. */
  ObjectNode with(String name, Node child) {
    SequencedMap<String, Node> copy = LinkedHashMap.newLinkedHashMap(children.size() + 1);
    copy.putAll(children);
    copy.put(name, child);
    return withChildren(copy);
  }

  /** A copy without one child. */
  ObjectNode without(String name) {
    SequencedMap<String, Node> copy = new LinkedHashMap<>(children);
    copy.remove(name);
    return withChildren(copy);
  }

  ObjectNode withRows(Rows newRows) {
    return new ObjectNode(writable, children, Optional.of(newRows), counter);
  }

  private ObjectNode withChildren(SequencedMap<String, Node> copy) {
    return new ObjectNode(writable, copy, rows, counter);
  }

  /** Whether a child of this name is an instance of a table: {@code 12.}. */
  static boolean isInstance(String name) {
    int digits = name.length() - 1;
    if (digits < 1 || digits > 9 || name.charAt(digits) != '.' || name.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
