package org.beckon.cwmp.xmpp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An XML element: a stanza or a part of one. Its {@link #toString} leaves out all text, for that
 * may be a password.
 *
 * @param name local name
 * @param namespace empty for none
 * @param attributes by name; of qualified ones only {@code xml:} is kept
 * @param text all text directly in it
 */
public record Element(
    String name,
    String namespace,
    Map<String, String> attributes,
    List<Element> children,
    String text) {
  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An empty element. */
  public static Element of(String name, String namespace) {
    return new Element(name, namespace, Map.of(), List.of(), "");
  }

  /** The same with one more attribute, or another value of it. */
  public Element with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, namespace, more, children, text);
  }

  /** The same with these attributes too. */
  public Element withAll(Map<String, String> further) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.putAll(further);
    return new Element(name, namespace, more, children, text);
  }

  /** The same with one more child, at the end. */
  public Element with(Element child) {
    List<Element> more = new ArrayList<>(children);
    more.add(child);
    return new Element(name, namespace, attributes, more, text);
  }

  /** The same with this text. */
  public Element with(String newText) {
    return new Element(name, namespace, attributes, children, newText);
  }

  /** Whether it is the element of this name and namespace. */
  public boolean is(String wantedName, String wantedNamespace) {
    return name.equals(wantedName) && namespace.equals(wantedNamespace);
  }

  /** The value of an attribute, empty where it is missing. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The first child of this name and namespace. */
  public Optional<Element> child(String childName, String childNamespace) {
    return children.stream().filter(child -> child.is(childName, childNamespace)).findFirst();
  }

  @Override
  public String toString() {
    return "<" + name + " xmlns='" + namespace + "'> with " + children.size() + " children";
  }
}
