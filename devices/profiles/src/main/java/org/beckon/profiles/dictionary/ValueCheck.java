package org.beckon.profiles.dictionary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ValueVerdict.Ok;
import org.beckon.profiles.dictionary.ValueVerdict.Problem;

/** Checks a value against its type and the limits that the published data model sets. */
public final class ValueCheck {

  private static final Ok OK = new Ok();

  private ValueCheck() {}

  /** Checks the value of a parameter; the words of a problem are those of the first one found. */
  public static ValueVerdict check(ParameterFacts facts, String value) {
    return facts.list() ? list(facts, value) : single(facts, facts.type(), value);
  }

  /**
   * As {@link #check(ParameterFacts, String)}, and the value (each item of a list) must be among
   * those that the device says it supports, or the published default, which stands for none of them
   * (HTTPCompression is Disabled and lists only GZIP …).
   *
   * @param supported see {@link ParameterFacts#valuesFrom()}; empty means that any will do
   */
  public static ValueVerdict check(ParameterFacts facts, String value, List<String> supported) {
    ValueVerdict verdict = check(facts, value);
    List<String> items = facts.list() ? ListText.items(value) : List.of(value);
    boolean fine =
        supported.isEmpty() || supported.containsAll(items) || value.equals(facts.defaultValue());
    return verdict.isOk() && !fine ? problem(FaultKind.VALUE, Words.oneOf(supported)) : verdict;
  }

  /** Checks only that the text is written as the type asks, for parameters without facts. */
  public static ValueVerdict checkType(ValueType type, String value) {
    return TypeCheck.isWritten(type, value) ? OK : problem(FaultKind.TYPE, Words.ofType(type));
  }

  /** TR-106 3.2.3: the limits of the whole, then each item for itself. */
  private static ValueVerdict list(ParameterFacts facts, String value) {
    ListLimits limits = facts.listLimits();
    int length = value.codePointCount(0, value.length());
    if (!limits.length().contains(length)) {
      return problem(FaultKind.VALUE, Words.characters(List.of(limits.length()), length));
    }
    List<String> items = ListText.items(value);
    if (!limits.items().contains(items.size())) {
      return problem(FaultKind.VALUE, Words.items(limits.items(), items.size()));
    }
    return items.stream()
        .map(item -> single(facts, limits.itemType(), item))
        .filter(verdict -> !verdict.isOk())
        .findFirst()
        .orElse(OK);
  }

  private static ValueVerdict single(ParameterFacts facts, ValueType type, String value) {
    ValueVerdict written = checkType(type, value);
    if (!written.isOk()) {
      return written;
    }
    return length(facts, type, value)
        .or(() -> range(facts, type, value))
        .or(() -> enumeration(facts, value))
        .or(() -> pattern(facts, value))
        .<ValueVerdict>map(words -> problem(FaultKind.VALUE, words))
        .orElse(OK);
  }

  private static Optional<String> length(ParameterFacts facts, ValueType type, String value) {
    int length = TypeCheck.length(type, value);
    if (facts.lengths().isEmpty() || facts.lengths().stream().anyMatch(r -> r.contains(length))) {
      return Optional.empty();
    }
    return Optional.of(
        TypeCheck.isBinary(type)
            ? Words.octets(facts.lengths(), length)
            : Words.characters(facts.lengths(), length));
  }

  private static Optional<String> range(ParameterFacts facts, ValueType type, String value) {
    if (facts.ranges().isEmpty() || !TypeCheck.isNumber(type)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    return facts.ranges().stream().anyMatch(range -> contains(range, number))
        ? Optional.empty()
        : Optional.of(Words.numbers(facts.ranges()));
  }

  private static boolean contains(Range range, BigDecimal number) {
    boolean low =
        range.min() == Long.MIN_VALUE
            || number.compareTo(new BigDecimal(BigInteger.valueOf(range.min()))) >= 0;
    boolean high =
        range.max() == Long.MAX_VALUE
            || number.compareTo(new BigDecimal(BigInteger.valueOf(range.max()))) <= 0;
    return low && high;
  }

  private static Optional<String> enumeration(ParameterFacts facts, String value) {
    return facts.enumeration().isEmpty() || facts.enumeration().contains(value)
        ? Optional.empty()
        : Optional.of(Words.oneOf(facts.enumeration()));
  }

  private static Optional<String> pattern(ParameterFacts facts, String value) {
    return facts.pattern().isEmpty() || Pattern.matches(facts.pattern(), value)
        ? Optional.empty()
        : Optional.of(Words.ofForm(facts.datatype()));
  }

  private static Problem problem(FaultKind kind, String words) {
    return new Problem(kind, words);
  }
}
