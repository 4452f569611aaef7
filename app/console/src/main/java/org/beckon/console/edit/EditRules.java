package org.beckon.console.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.ListText;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.ValueCheck;
import org.beckon.profiles.dictionary.ValueVerdict;

/** How parameters are edited: by the published data models and what the device itself says. */
public final class EditRules {

  private static final Pattern INSTANCE = Pattern.compile("(?<=\\.)(\\d+|\\[[^\\]]*])(?=\\.)");

  private final Dictionary dictionary;

  /** Rules from these data models. */
  public EditRules(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The data models. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** What the data model says of a parameter. */
  public Optional<ParameterFacts> facts(String path) {
    return dictionary.parameter(path);
  }

  /** Whether a value is never shown in the open. */
  public boolean isSecret(String path) {
    return ParameterSecrets.isSecret(path) || facts(path).map(ParameterFacts::hidden).orElse(false);
  }

  /** A stored parameter as an editor needs it. */
  public EditedParameter editable(StoredParameter parameter) {
    return editable(parameter.path(), Optional.ofNullable(parameter.value()), parameter.type());
  }

  /** A parameter that may never have been read, as an editor needs it. */
  public EditedParameter editable(String path, Optional<String> value, String type) {
    ValueType edited =
        type.isEmpty()
            ? facts(path).map(ParameterFacts::type).orElse(ValueType.STRING)
            : ValueType.of(type);
    return new EditedParameter(path, value, type, edited, isSecret(path));
  }

  /**
   * The editor for a parameter.
   *
   * @param values the device's values by full path
   */
  public EditorKind kind(EditedParameter parameter, Function<String, Optional<String>> values) {
    List<String> supported = supported(parameter.path(), values);
    EditorKind kind =
        EditorKind.of(parameter.valueType(), parameter.secret(), facts(parameter.path()));
    return switch (kind) {
      case EditorKind.Items items when !supported.isEmpty() -> new EditorKind.Items(supported);
      case EditorKind.Line line when !supported.isEmpty() -> new EditorKind.Choice(supported);
      case EditorKind.Choice choice when !supported.isEmpty() -> new EditorKind.Choice(supported);
      case EditorKind.Choice choice -> choice;
      case EditorKind.Items items -> items;
      case EditorKind.Line line -> line;
      case EditorKind.Moment moment -> moment;
      case EditorKind.Secret secret -> secret;
      case EditorKind.Switch toggle -> toggle;
      case EditorKind.WholeNumber number -> number;
    };
  }

  /** Why the device would refuse a value, as far as can be known here. */
  public Optional<ValueVerdict.Problem> problem(
      EditedParameter parameter, String value, Function<String, Optional<String>> values) {
    ValueVerdict verdict =
        facts(parameter.path())
            .map(facts -> ValueCheck.check(facts, value, supported(parameter.path(), values)))
            .orElseGet(() -> ValueCheck.checkType(parameter.valueType(), value));
    return switch (verdict) {
      case ValueVerdict.Ok ok -> Optional.empty();
      case ValueVerdict.Problem problem -> Optional.of(problem);
    };
  }

  /** The values that the device says it supports; empty when it does not say. */
  private List<String> supported(String path, Function<String, Optional<String>> values) {
    return facts(path)
        .map(ParameterFacts::valuesFrom)
        .filter(from -> !from.isEmpty())
        .flatMap(from -> values.apply(withInstancesOf(path, from)))
        .map(ListText::items)
        .orElse(List.of());
  }

  private static String withInstancesOf(String path, String generic) {
    Matcher instances = INSTANCE.matcher(path);
    StringBuilder concrete = new StringBuilder(generic);
    int hole = concrete.indexOf("{i}");
    while (hole >= 0 && instances.find()) {
      concrete.replace(hole, hole + 3, instances.group());
      hole = concrete.indexOf("{i}", hole + instances.group().length());
    }
    return concrete.toString();
  }
}
