package org.beckon.acs.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.cwmp.rpc.RawElement;

/**
 * The arguments of an answer as JSON: a text, an object of what stands in the element, or a list
 * where the element is an array or comes several times. Attributes of a vendor begin with
 * {@code @}.
 */
final class AnswerJson {
  private static final String VALUE = "Value";

  private AnswerJson() {}

  static Map<String, Object> of(List<RawElement> elements, Secrets secrets) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    String name = nameIn(elements);
    for (RawElement element : elements) {
      String kind = element.name().equals(VALUE) ? name : element.name();
      values
          .computeIfAbsent(element.name(), key -> new ArrayList<>(1))
          .add(value(element, kind, secrets));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    values.forEach((key, all) -> object.put(key, all.size() == 1 ? all.getFirst() : all));
    return object;
  }

  private static Object value(RawElement element, String kind, Secrets secrets) {
    if (isArray(element)) {
      return element.children().stream().map(one -> value(one, one.name(), secrets)).toList();
    }
    String text = secrets.value(kind, element.text());
    Map<String, Object> attributes = attributes(element);
    if (element.children().isEmpty() && attributes.isEmpty()) {
      return text;
    }
    attributes.putAll(of(element.children(), secrets));
    if (!element.text().isEmpty()) {
      attributes.put("text", text);
    }
    return attributes;
  }

  /** An array of SOAP says so; of a vendor's elements, several of one name are taken for one. */
  private static boolean isArray(RawElement element) {
    boolean declared =
        element.attributes().stream().anyMatch(one -> one.name().endsWith("arrayType"));
    return declared
        || element.children().size() > 1
            && element.children().stream().map(RawElement::name).distinct().count() == 1;
  }

  private static Map<String, Object> attributes(RawElement element) {
    Map<String, Object> own = new LinkedHashMap<>();
    for (RawElement.Attribute attribute : element.attributes()) {
      if (attribute.name().indexOf(':') < 0) {
        own.put("@" + attribute.name(), attribute.value());
      }
    }
    return own;
  }

  /** The Name beside a Value: it tells whether that is a secret. */
  private static String nameIn(List<RawElement> elements) {
    return elements.stream()
        .filter(one -> one.name().equals("Name"))
        .map(RawElement::text)
        .findFirst()
        .orElse(VALUE);
  }
}
