package org.beckon.cwmp.rpc;

import java.util.List;

/**
 * An element as it stands on the wire: for methods that have no record of their own, which are
 * passed through without loss.
 *
 * @param name local name
 * @param attributes all but declarations of namespaces
 * @param text of the element itself, without that of its children; empty when there is none
 */
public record RawElement(
    String name, List<Attribute> attributes, String text, List<RawElement> children) {
  public RawElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** An attribute; the name has its prefix, where there is one. */
  public record Attribute(String name, String value) {}

  /** An element with text only. */
  public static RawElement leaf(String name, String text) {
    return new RawElement(name, List.of(), text, List.of());
  }

  /** An element with children only. */
  public static RawElement of(String name, List<RawElement> children) {
    return new RawElement(name, List.of(), "", children);
  }
}
