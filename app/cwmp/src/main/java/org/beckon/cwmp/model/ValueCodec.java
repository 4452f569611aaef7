package org.beckon.cwmp.model;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ValueCheck.Invalid;
import org.beckon.cwmp.model.ValueCheck.Problem;
import org.beckon.cwmp.model.ValueCheck.Valid;

/** Checks and normalises the text of values by their type (TR-069 A.2.1, XML Schema part 2). */
public final class ValueCodec {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,64}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]{1,64}(?:\\.[0-9]{0,64})?|\\.[0-9]{1,64})");
  private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})*+");

  private ValueCodec() {}

  /**
   * Checks a text. White space around it counts in strings only.
   *
   * @param text never null
   */
  public static ValueCheck check(ValueType type, String text) {
    return switch (type) {
      case STRING -> new Valid(text);
      case INT -> integer(text, "-2147483648", "2147483647");
      case UNSIGNED_INT -> integer(text, "0", "4294967295");
      case LONG -> integer(text, "-9223372036854775808", "9223372036854775807");
      case UNSIGNED_LONG -> integer(text, "0", "18446744073709551615");
      case BOOLEAN ->
          bool(text.strip())
              .<ValueCheck>map(value -> new Valid(value ? "1" : "0"))
              .orElseGet(() -> new Invalid(Problem.NOT_A_BOOLEAN, "0, 1, true, false"));
      case DATE_TIME ->
          DateTimes.isDateTime(text.strip())
              ? new Valid(text.strip())
              : new Invalid(Problem.NOT_A_DATE_TIME, "2026-01-31T23:59:59Z");
      case BASE64 -> base64(text);
      case HEX_BINARY ->
          HEX.matcher(text.strip()).matches()
              ? new Valid(text.strip().toUpperCase(Locale.ROOT))
              : new Invalid(Problem.NOT_HEXADECIMAL, "");
      case DECIMAL ->
          DECIMAL.matcher(text.strip()).matches()
              ? new Valid(text.strip())
              : new Invalid(Problem.NOT_A_NUMBER, "");
    };
  }

  /**
   * Reads a boolean: 0, 1, true or false, in any letter case.
   *
   * @return empty for any other text
   */
  public static Optional<Boolean> bool(String text) {
    if (text.equals("1") || text.equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    if (text.equals("0") || text.equalsIgnoreCase("false")) {
      return Optional.of(false);
    }
    return Optional.empty();
  }

  private static ValueCheck integer(String text, String least, String most) {
    String number = text.strip();
    String allowed = least + ".." + most;
    if (!INTEGER.matcher(number).matches()) {
      return new Invalid(Problem.NOT_A_NUMBER, allowed);
    }
    BigInteger value = new BigInteger(number);
    boolean inRange =
        value.compareTo(new BigInteger(least)) >= 0 && value.compareTo(new BigInteger(most)) <= 0;
    return inRange ? new Valid(value.toString()) : new Invalid(Problem.OUT_OF_RANGE, allowed);
  }

  private static ValueCheck base64(String text) {
    String joined = text.replaceAll("\\s+", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(joined);
      return new Valid(Base64.getEncoder().encodeToString(bytes));
    } catch (IllegalArgumentException e) {
      return new Invalid(Problem.NOT_BASE64, "");
    }
  }
}
