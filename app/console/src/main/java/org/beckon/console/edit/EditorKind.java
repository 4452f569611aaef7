package org.beckon.console.edit;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.Range;

/** Which editor a parameter gets. */
public sealed interface EditorKind {

  /** On or off. */
  record Switch() implements EditorKind {}

  /** One of a few published values. */
  record Choice(List<String> values) implements EditorKind {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** A whole number; no ranges means any. */
  record WholeNumber(List<Range> ranges) implements EditorKind {
    public WholeNumber {
      ranges = List.copyOf(ranges);
    }
  }

  /** A password or key: typed masked. */
  record Secret() implements EditorKind {}

  /** A dateTime. */
  record Moment() implements EditorKind {}

  /**
   * Items joined by commas.
   *
   * @param values the published items; empty when free
   */
  record Items(List<String> values) implements EditorKind {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Any text. */
  record Line() implements EditorKind {}

  /** The editor for a parameter of this type, with what the data model says of it. */
  static EditorKind of(ValueType type, boolean secret, Optional<ParameterFacts> facts) {
    if (secret) {
      return new Secret();
    }
    if (facts.map(ParameterFacts::list).orElse(false)) {
      return new Items(facts.get().enumeration());
    }
    List<String> choices = facts.map(ParameterFacts::enumeration).orElse(List.of());
    if (!choices.isEmpty()) {
      return new Choice(choices);
    }
    return switch (type) {
      case BOOLEAN -> new Switch();
      case INT, UNSIGNED_INT, LONG, UNSIGNED_LONG ->
          new WholeNumber(facts.map(ParameterFacts::ranges).orElse(List.of()));
      case DATE_TIME -> new Moment();
      case STRING, BASE64, HEX_BINARY, DECIMAL -> new Line();
    };
  }
}
