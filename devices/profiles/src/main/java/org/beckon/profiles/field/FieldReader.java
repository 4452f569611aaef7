package org.beckon.profiles.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.field.FieldMapping.ChoiceMapping;

/** Makes editable fields out of mappings, the known parameters of a device and the dictionary. */
public final class FieldReader {

  private final Dictionary dictionary;
  private final KnownParameters known;

  /** A reader for one device. */
  public FieldReader(Dictionary dictionary, KnownParameters known) {
    this.dictionary = dictionary;
    this.known = known;
  }

  /**
   * The field, if the device has its parameter.
   *
   * @param full turns a path of the mapping into a full path; the empty text when there is none
   */
  public Optional<Editable> read(FieldMapping mapping, UnaryOperator<String> full) {
    return mapping.path().stream()
        .map(full)
        .map(known::find)
        .flatMap(Optional::stream)
        .findFirst()
        .map(leading -> editable(mapping, leading, full));
  }

  private Editable editable(
      FieldMapping mapping, KnownParameter leading, UnaryOperator<String> full) {
    Optional<ParameterFacts> facts =
        dictionary
            .parameter(leading.path())
            .map(each -> each.narrowed(mapping.size(), List.of(), List.of(), mapping.secret()));
    List<KnownParameter> also =
        mapping.also().stream().map(full).map(known::find).flatMap(Optional::stream).toList();
    List<Editable.Choice> choices =
        mapping.choices().stream().map(choice -> choice(choice, full)).toList();
    Optional<String> value =
        choices.isEmpty() ? joint(leading, also) : chosen(mapping, leading, full);
    return new Editable(
        leading.path(),
        value,
        type(leading),
        allowed(mapping, leading.path(), facts, choices, full),
        isWritable(leading, facts),
        mapping.secret() || facts.map(ParameterFacts::hidden).orElse(false),
        facts,
        also.stream().map(each -> new Editable.Target(each.path(), type(each))).toList(),
        choices);
  }

  /** A switch made of several parameters is off when one of them is. */
  private static Optional<String> joint(KnownParameter leading, List<KnownParameter> also) {
    return also.stream()
        .map(KnownParameter::value)
        .flatMap(Optional::stream)
        .filter(text -> text.equals("0") || text.equals("false"))
        .findFirst()
        .or(leading::value);
  }

  private Optional<String> chosen(
      FieldMapping mapping, KnownParameter leading, UnaryOperator<String> full) {
    return mapping.choices().stream()
        .filter(choice -> isChosen(choice, leading, full))
        .map(ChoiceMapping::name)
        .findFirst()
        .or(leading::value);
  }

  /** What the device does not have does not count, but the leading parameter must agree. */
  private boolean isChosen(
      ChoiceMapping choice, KnownParameter leading, UnaryOperator<String> full) {
    return choice.is().entrySet().stream()
        .allMatch(
            each -> {
              String path = full.apply(each.getKey());
              return known
                  .value(path)
                  .map(value -> value.equals(each.getValue()))
                  .orElse(!path.equals(leading.path()));
            });
  }

  private Editable.Choice choice(ChoiceMapping choice, UnaryOperator<String> full) {
    List<ParameterValue> writes = new ArrayList<>();
    for (Map.Entry<String, String> each : choice.set().entrySet()) {
      known
          .find(full.apply(each.getKey()))
          .ifPresent(
              parameter ->
                  writes.add(
                      ParameterValue.of(parameter.path(), each.getValue(), type(parameter))));
    }
    return new Editable.Choice(choice.name(), writes);
  }

  /** What was read as the type comes first, then the data model's word (cpe-quirks 6). */
  private ValueType type(KnownParameter parameter) {
    return parameter.type().isEmpty()
        ? dictionary.parameter(parameter.path()).map(ParameterFacts::type).orElse(ValueType.STRING)
        : ValueType.of(parameter.type());
  }

  /** An unknown access counts as writable (cpe-quirks 8) unless the data model says otherwise. */
  private static boolean isWritable(KnownParameter parameter, Optional<ParameterFacts> facts) {
    return switch (parameter.access()) {
      case READ_WRITE -> true;
      case READ_ONLY -> false;
      case UNKNOWN -> facts.map(ParameterFacts::writable).orElse(true);
    };
  }

  private List<String> allowed(
      FieldMapping mapping,
      String path,
      Optional<ParameterFacts> facts,
      List<Editable.Choice> choices,
      UnaryOperator<String> full) {
    if (!choices.isEmpty()) {
      return choices.stream().map(Editable.Choice::name).toList();
    }
    Optional<String> listed =
        mapping.allowed().isEmpty()
            ? facts
                .map(ParameterFacts::valuesFrom)
                .filter(from -> !from.isEmpty())
                .flatMap(from -> known.value(AllowedValues.concrete(from, path)))
            : known.value(full.apply(mapping.allowed()));
    return listed
        .map(AllowedValues::expand)
        .filter(values -> !values.isEmpty())
        .orElseGet(() -> facts.map(ParameterFacts::enumeration).orElse(List.of()));
  }
}
