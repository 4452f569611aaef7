package org.beckon.console.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.soap.SecretMasker;

/**
 * A line of an answer.
 *
 * @param name of the argument with where it stands, or of the parameter that it tells of
 * @param value masked where it is a secret
 */
record AnswerRow(String name, String value) {

  /** The lines of what stands in an answer. */
  static List<AnswerRow> of(List<RawElement> arguments) {
    List<AnswerRow> rows = new ArrayList<>();
    arguments.forEach(element -> add(element.name(), element, rows));
    return rows;
  }

  private static void add(String path, RawElement element, List<AnswerRow> rows) {
    List<RawElement> children = element.children();
    Optional<String> name = text(element, "Name");
    Optional<String> value = text(element, "Value");
    if (children.isEmpty()) {
      rows.add(masked(path, element.name(), element.text()));
    } else if (name.isPresent() && value.isPresent()) {
      rows.add(masked(name.get(), name.get(), value.get()));
    } else if (isList(element)) {
      for (int i = 0; i < children.size(); i++) {
        add(path + "." + (i + 1), children.get(i), rows);
      }
    } else {
      children.forEach(child -> add(path + "." + child.name(), child, rows));
    }
  }

  private static AnswerRow masked(String name, String kind, String value) {
    boolean secret = ParameterSecrets.isSecret(kind) && !value.isEmpty();
    return new AnswerRow(name, secret ? SecretMasker.MASK : value);
  }

  private static boolean isList(RawElement element) {
    boolean declared =
        element.attributes().stream().anyMatch(one -> one.name().endsWith("arrayType"));
    boolean alike = element.children().stream().map(RawElement::name).distinct().count() == 1;
    return declared || element.children().size() > 1 && alike;
  }

  private static Optional<String> text(RawElement element, String name) {
    return element.children().stream()
        .filter(child -> child.name().equals(name) && child.children().isEmpty())
        .map(RawElement::text)
        .findFirst();
  }
}
