package org.beckon.profiles.dictionary;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ValueType;

/** The written form of each CWMP type (TR-106 3.2, XML Schema part 2). */
final class TypeCheck {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,20}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");
  private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})*+");
  private static final Pattern BASE64 =
      Pattern.compile("([A-Za-z0-9+/]{4})*+([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private TypeCheck() {}

  static boolean isWritten(ValueType type, String value) {
    return switch (type) {
      case STRING -> true;
      case BOOLEAN ->
          value.equals("0") || value.equals("1") || value.equals("true") || value.equals("false");
      case INT -> isWhole(value, BigInteger.TWO.pow(31).negate(), 31);
      case UNSIGNED_INT -> isWhole(value, BigInteger.ZERO, 32);
      case LONG -> isWhole(value, BigInteger.TWO.pow(63).negate(), 63);
      case UNSIGNED_LONG -> isWhole(value, BigInteger.ZERO, 64);
      case DECIMAL -> DECIMAL.matcher(value).matches();
      case DATE_TIME -> isDateTime(value);
      case BASE64 -> BASE64.matcher(withoutSpace(value)).matches();
      case HEX_BINARY -> HEX.matcher(value).matches();
    };
  }

  static boolean isNumber(ValueType type) {
    return switch (type) {
      case INT, UNSIGNED_INT, LONG, UNSIGNED_LONG, DECIMAL -> true;
      case STRING, BOOLEAN, DATE_TIME, BASE64, HEX_BINARY -> false;
    };
  }

  static boolean isBinary(ValueType type) {
    return type == ValueType.BASE64 || type == ValueType.HEX_BINARY;
  }

  /** Characters of a text, octets of a binary value. */
  static int length(ValueType type, String value) {
    return switch (type) {
      case HEX_BINARY -> value.length() / 2;
      case BASE64 -> base64Octets(withoutSpace(value));
      case STRING, BOOLEAN, INT, UNSIGNED_INT, LONG, UNSIGNED_LONG, DECIMAL, DATE_TIME ->
          value.codePointCount(0, value.length());
    };
  }

  private static int base64Octets(String text) {
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    return text.length() / 4 * 3 - padding;
  }

  private static String withoutSpace(String value) {
    return SPACE.matcher(value).replaceAll("");
  }

  private static boolean isWhole(String value, BigInteger min, int bits) {
    if (!WHOLE.matcher(value).matches()) {
      return false;
    }
    BigInteger number = new BigInteger(value);
    return number.compareTo(min) >= 0 && number.compareTo(BigInteger.TWO.pow(bits)) < 0;
  }

  /** Year 0001 is the Unknown Time of TR-106 3.2.2 and therefore fine. */
  private static boolean isDateTime(String value) {
    Matcher matcher = DATE_TIME.matcher(value);
    if (!matcher.matches()) {
      return false;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(matcher.group(1));
      String zone = matcher.group(2);
      return time.getYear() > 0 && (zone == null || ZoneOffset.of(zone) != null);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
