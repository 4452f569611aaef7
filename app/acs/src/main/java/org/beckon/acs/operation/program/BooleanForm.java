package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueCodec;
import org.beckon.cwmp.model.ValueType;

/** Booleans as the device writes them itself (cpe-quirks 17). */
enum BooleanForm {
  WORDS,
  DIGITS;

  /** As many booleans in one answer as it takes to see a habit in them. */
  private static final int HABIT = 3;

  /** What values teach: themselves, and a habit of writing booleans as digits. */
  static List<Learned> learned(List<ParameterValue> values) {
    List<Learned> learned = new ArrayList<>(2);
    learned.add(new Learned.Values(values));
    List<ParameterValue> booleans = values.stream().filter(BooleanForm::isBoolean).toList();
    boolean digits =
        booleans.size() >= HABIT
            && booleans.stream().allMatch(one -> of(one.value()).equals(Optional.of(DIGITS)));
    if (digits) {
      learned.add(DIGITS.seen("The device writes all its booleans as 1 and 0."));
    }
    return learned;
  }

  /** The form of a boolean's text; empty when it is none. */
  static Optional<BooleanForm> of(String text) {
    return ValueCodec.bool(text).map(value -> text.strip().length() == 1 ? DIGITS : WORDS);
  }

  /** The form to write a parameter in, as far as the device has shown one. */
  static Optional<BooleanForm> of(String name, Briefing briefing) {
    Optional<BooleanForm> known =
        briefing
            .quirks()
            .text(Quirk.BOOLEAN_FORM)
            .map(value -> value.equals("digits") ? DIGITS : WORDS);
    return known.isPresent()
        ? known
        : briefing.known().apply(name).stream()
            .filter(one -> one.value() != null)
            .findFirst()
            .map(StoredParameter::value)
            .flatMap(BooleanForm::of);
  }

  static boolean isBoolean(ParameterValue value) {
    return ValueType.of(value.type()) == ValueType.BOOLEAN;
  }

  BooleanForm other() {
    return this == WORDS ? DIGITS : WORDS;
  }

  /** The value in this form; what is no boolean stays as it is. */
  ParameterValue write(ParameterValue value) {
    return ValueCodec.bool(value.value())
        .map(
            on ->
                new ParameterValue(
                    value.name(),
                    this == WORDS ? Boolean.toString(on) : on ? "1" : "0",
                    value.type()))
        .orElse(value);
  }

  Learned seen(String reason) {
    return new Learned.QuirkSeen(Quirk.BOOLEAN_FORM, this == WORDS ? "words" : "digits", reason);
  }
}
