package org.beckon.console.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.FaultKind;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.Range;
import org.beckon.profiles.dictionary.ValueVerdict;

/** What the data model says of a parameter, and why a value will not do, in words. */
public final class FactsWords {

  /** One fact: what it is about, and what it is. */
  public record Fact(String label, String text) {}

  private static final int MANY = 12;

  private final Texts texts;

  /** Words in this language. */
  public FactsWords(Texts texts) {
    this.texts = texts;
  }

  /** All facts of a parameter that are worth a line. */
  public List<Fact> of(ParameterFacts facts) {
    List<Fact> lines = new ArrayList<>();
    lines.add(new Fact(texts.get("facts.type"), type(facts)));
    limits(facts).ifPresent(text -> lines.add(new Fact(texts.get("facts.allowed"), text)));
    if (!facts.units().isEmpty()) {
      lines.add(new Fact(texts.get("facts.units"), facts.units()));
    }
    if (!facts.valuesFrom().isEmpty()) {
      lines.add(new Fact(texts.get("facts.valuesFrom"), facts.valuesFrom()));
    }
    lines.add(
        new Fact(
            texts.get("facts.access"),
            texts.get(facts.writable() ? "facts.access.write" : "facts.access.read")));
    if (facts.hidden()) {
      lines.add(new Fact(texts.get("facts.reads"), texts.get("facts.hidden")));
    }
    if (!facts.defaultValue().isEmpty()) {
      lines.add(new Fact(texts.get("facts.default"), facts.defaultValue()));
    }
    if (facts.forcedInform()) {
      lines.add(new Fact(texts.get("facts.inform"), texts.get("facts.inform.always")));
    }
    if (!facts.since().isEmpty()) {
      lines.add(new Fact(texts.get("facts.since"), root(facts.path()) + ":" + facts.since()));
    }
    if (facts.deprecated()) {
      lines.add(new Fact(texts.get("facts.status"), texts.get("facts.deprecated")));
    }
    return lines;
  }

  /** The kind of value. */
  public String type(ParameterFacts facts) {
    String name = typeName(facts.list() ? facts.listLimits().itemType() : facts.type());
    String plain = facts.datatype().isEmpty() ? name : name + " (" + facts.datatype() + ")";
    return facts.list() ? texts.get("facts.list", plain) : plain;
  }

  /** The kind of value. */
  public String typeName(ValueType type) {
    return texts.get("enum.ValueType." + type.name());
  }

  /** Why a value will not do, and what would. */
  public String problem(
      ValueType type, Optional<ParameterFacts> facts, ValueVerdict.Problem problem) {
    if (problem.kind() == FaultKind.TYPE) {
      return texts.get("value.type." + type.name());
    }
    return facts
        .flatMap(this::limits)
        .map(allowed -> texts.get("value.allowed", allowed))
        .orElseGet(() -> texts.get("value.not.allowed"));
  }

  private Optional<String> limits(ParameterFacts facts) {
    List<String> parts = new ArrayList<>();
    if (!facts.enumeration().isEmpty()) {
      parts.add(oneOf(facts.enumeration()));
    }
    if (!facts.ranges().isEmpty()) {
      parts.add(ranges(facts.ranges()));
    }
    if (!facts.lengths().isEmpty()) {
      boolean octets = facts.type() == ValueType.BASE64 || facts.type() == ValueType.HEX_BINARY;
      parts.add(texts.get(octets ? "facts.octets" : "facts.characters", ranges(facts.lengths())));
    }
    if (!facts.pattern().isEmpty() && facts.enumeration().isEmpty()) {
      parts.add(
          facts.datatype().isEmpty()
              ? texts.get("facts.pattern", facts.pattern())
              : texts.get("facts.form", facts.datatype()));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private String oneOf(List<String> values) {
    String few = values.stream().limit(MANY).collect(Collectors.joining(", "));
    return values.size() > MANY
        ? texts.get("facts.oneOf.more", few, values.size() - MANY)
        : texts.get("facts.oneOf", few);
  }

  private String ranges(List<Range> ranges) {
    return ranges.stream().map(this::range).collect(Collectors.joining(", "));
  }

  private String range(Range range) {
    boolean open = range.max() == Long.MAX_VALUE;
    if (range.min() == Long.MIN_VALUE) {
      return open ? texts.get("facts.any") : texts.get("facts.upTo", text(range.max()));
    }
    if (open) {
      return texts.get("facts.from", text(range.min()));
    }
    if (range.min() == range.max()) {
      return text(range.min());
    }
    return range.min() == 0 && range.max() > 0
        ? texts.get("facts.upTo", text(range.max()))
        : texts.get("facts.range", text(range.min()), text(range.max()));
  }

  /** As the device reads it: without the separators of a language. */
  private static String text(long number) {
    return Long.toString(number);
  }

  private static String root(String path) {
    return path.substring(0, path.indexOf('.'));
  }
}
