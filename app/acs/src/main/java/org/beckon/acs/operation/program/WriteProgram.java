package org.beckon.acs.operation.program;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValues;

/**
 * Writes values in one atomic call, then reads the same names back. A write that was refused is
 * never taken apart into smaller writes, for half of it would then be done: the culprit is looked
 * for by reading (cpe-quirks 21), and only a person can say that a device takes no large writes
 * (22).
 *
 * @param rest what later calls write; not empty only with the quirk {@link Quirk#WRITE_SIZE}
 * @param mayTurn whether booleans may still be tried in their other form
 */
record WriteProgram(
    Briefing briefing, List<ParameterValue> values, List<ParameterValue> rest, boolean mayTurn) {
  /** Seconds are all that a device has to read (cpe-quirks 23). */
  private static final Pattern FRACTION = Pattern.compile("(:\\d\\d)\\.\\d+");

  private static final String ONLY_THE_OTHER =
      "The device refused a boolean in one form, and took it in the other.";

  static Turn start(List<ParameterValue> values, Briefing briefing) {
    if (values.isEmpty()) {
      return Programs.nothingToDo();
    }
    List<ParameterValue> ready = prepared(values, briefing);
    int most = briefing.quirks().number(Quirk.WRITE_SIZE).orElse(ready.size());
    int first = Math.min(most, ready.size());
    return new WriteProgram(
            briefing, ready.subList(0, first), ready.subList(first, ready.size()), true)
        .write(List.of());
  }

  private Ask<?> write(List<Learned> proof) {
    return Ask.of(
        new SetParameterValues(values, briefing.key()),
        answer -> written(answer.status(), proof),
        this::refused);
  }

  private Turn written(int status, List<Learned> proof) {
    Learned taken = new Learned.Written(values);
    if (rest.isEmpty()) {
      return readBack(status).after(taken).after(proof);
    }
    Turn next = start(rest, briefing);
    return next instanceof Ask<?> ask ? ask.after(taken).after(proof) : next;
  }

  private Turn refused(Fault fault) {
    Optional<WriteProgram> turned = mayTurn ? turned(fault) : Optional.empty();
    if (turned.isPresent()) {
      BooleanForm form =
          BooleanForm.of(firstBoolean(turned.get().values()).orElseThrow().value()).orElseThrow();
      return turned.get().write(List.of(form.seen(ONLY_THE_OTHER)));
    }
    if (fault.parameterFaults().isEmpty() && values.size() > 1) {
      return Culprits.find(fault, values);
    }
    return Finished.refused(fault);
  }

  /**
   * The same with booleans in their other form, where they may be what is wrong (cpe-quirks 17).
   */
  private Optional<WriteProgram> turned(Fault fault) {
    boolean value = fault.code() == 9003 || fault.code() == 9006 || fault.code() == 9007;
    List<ParameterValue> booleans = values.stream().filter(BooleanForm::isBoolean).toList();
    boolean blamed =
        fault.parameterFaults().stream()
            .allMatch(
                one ->
                    (one.code() == 9006 || one.code() == 9007)
                        && booleans.stream().anyMatch(b -> b.name().equals(one.parameterName())));
    Optional<BooleanForm> form =
        firstBoolean(values).flatMap(first -> BooleanForm.of(first.value()));
    boolean known =
        firstBoolean(values)
            .map(first -> BooleanForm.of(first.name(), briefing).isPresent())
            .orElse(true);
    return value && blamed && !known && form.isPresent()
        ? Optional.of(
            new WriteProgram(
                briefing,
                values.stream()
                    .map(one -> BooleanForm.isBoolean(one) ? form.get().other().write(one) : one)
                    .toList(),
                rest,
                false))
        : Optional.empty();
  }

  private static Optional<ParameterValue> firstBoolean(List<ParameterValue> values) {
    return values.stream().filter(BooleanForm::isBoolean).findFirst();
  }

  /** A device that cannot read back has written all the same. */
  private Ask<?> readBack(int status) {
    return Ask.of(
        new GetParameterValues(values.stream().map(ParameterValue::name).toList()),
        answer ->
            Finished.with(
                new Outcome.Written(status, answer.parameterList()),
                new Learned.Values(withoutHidden(answer.parameterList()))),
        fault ->
            Finished.with(
                new Outcome.Written(status, List.of()),
                new Learned.Values(withoutSecrets(values))));
  }

  /** A secret reads back empty, which says nothing of it (cpe-quirks 24). */
  static List<ParameterValue> withoutHidden(List<ParameterValue> told) {
    return told.stream()
        .filter(one -> !one.value().isEmpty() || !ParameterSecrets.isSecret(one.name()))
        .toList();
  }

  private static List<ParameterValue> withoutSecrets(List<ParameterValue> values) {
    return values.stream().filter(value -> !ParameterSecrets.isSecret(value.name())).toList();
  }

  /** The values with their types, in the forms that the device takes. */
  static List<ParameterValue> prepared(List<ParameterValue> values, Briefing briefing) {
    return values.stream().map(value -> prepared(value, briefing)).toList();
  }

  private static ParameterValue prepared(ParameterValue value, Briefing briefing) {
    ParameterValue typed =
        value.type().isEmpty()
            ? new ParameterValue(value.name(), value.value(), briefing.typeOf().apply(value.name()))
            : value;
    if (BooleanForm.isBoolean(typed)) {
      return BooleanForm.of(typed.name(), briefing).map(form -> form.write(typed)).orElse(typed);
    }
    return ValueType.of(typed.type()) == ValueType.DATE_TIME
        ? new ParameterValue(
            typed.name(), FRACTION.matcher(typed.value()).replaceFirst("$1"), typed.type())
        : typed;
  }
}
