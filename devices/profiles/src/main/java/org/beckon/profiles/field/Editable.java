package org.beckon.profiles.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.FaultKind;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.ValueCheck;
import org.beckon.profiles.dictionary.ValueVerdict;

/**
 * One thing that a person sees and may change, and the parameters behind it.
 *
 * @param path full path of the leading parameter
 * @param value current value as people know it (the name of a choice where there are choices),
 *     empty when it was never read; the value of a secret is mostly the empty text
 * @param type type for writing
 * @param allowed values to choose from; empty when free
 * @param writable whether the device does not say that it is read-only
 * @param secret whether it must be shown masked and never logged
 * @param facts what the published data model says of the leading parameter
 * @param also further parameters that get the same value
 * @param choices named sets of values; empty when the value is written as it is
 */
public record Editable(
    String path,
    Optional<String> value,
    ValueType type,
    List<String> allowed,
    boolean writable,
    boolean secret,
    Optional<ParameterFacts> facts,
    List<Target> also,
    List<Choice> choices) {

  /**
   * A named set of values, such as a security mode that several parameters make up.
   *
   * @param writes what choosing it writes
   */
  public record Choice(String name, List<ParameterValue> writes) {
    public Choice {
      writes = List.copyOf(writes);
    }
  }

  /** A parameter to write to. */
  public record Target(String path, ValueType type) {}

  public Editable {
    allowed = List.copyOf(allowed);
    also = List.copyOf(also);
    choices = List.copyOf(choices);
  }

  /**
   * What a change to this value writes, to go out in one SetParameterValues.
   *
   * @param newValue a value that {@link #check} finds right
   */
  public List<ParameterValue> writes(String newValue) {
    for (Choice choice : choices) {
      if (choice.name().equals(newValue)) {
        return choice.writes();
      }
    }
    String written = type == ValueType.BOOLEAN ? inOwnForm(newValue) : newValue;
    return Stream.concat(Stream.of(new Target(path, type)), also.stream())
        .map(each -> ParameterValue.of(each.path(), written, each.type()))
        .toList();
  }

  /** Some devices understand only 0 and 1, some only the words: mirror them (cpe-quirks 17). */
  private String inOwnForm(String newValue) {
    boolean on = newValue.equals("1") || newValue.equals("true");
    return switch (value.orElse("")) {
      case "0", "1" -> on ? "1" : "0";
      case "false", "true" -> on ? "true" : "false";
      default -> newValue;
    };
  }

  /** Whether the value may be written, in words when not. */
  public ValueVerdict check(String newValue) {
    if (!choices.isEmpty()) {
      return allowed.contains(newValue)
          ? new ValueVerdict.Ok()
          : new ValueVerdict.Problem(
              FaultKind.VALUE, "Choose one of: " + String.join(", ", allowed) + ".");
    }
    return facts
        .map(known -> ValueCheck.check(known, newValue, allowed))
        .orElseGet(() -> ValueCheck.checkType(type, newValue));
  }

  /** The current value shows that it is on; false when off or unknown. */
  public boolean isOn() {
    return value.filter(text -> text.equals("1") || text.equals("true")).isPresent();
  }

  /** Never shows the value of a secret. */
  @Override
  public String toString() {
    return path + "=" + (secret ? "***" : value.orElse("?"));
  }
}
