package org.beckon.profiles.dictionary;

import java.util.List;
import java.util.stream.Collectors;
import org.beckon.cwmp.model.ValueType;

/** Says to people what would be a right value. */
final class Words {

  private static final int SHOWN = 12;

  private Words() {}

  static String ofType(ValueType type) {
    return switch (type) {
      case STRING -> "Write a text.";
      case BOOLEAN -> "Write true or false.";
      case INT, LONG -> "Write a whole number.";
      case UNSIGNED_INT, UNSIGNED_LONG -> "Write a whole number, 0 or more.";
      case DECIMAL -> "Write a number, such as 12.5.";
      case DATE_TIME -> "Write a date and time such as 2026-01-31T18:30:00Z.";
      case BASE64 -> "Write base64: letters, digits, + and /, padded with =.";
      case HEX_BINARY -> "Write pairs of hexadecimal digits, such as 0A1B2C.";
    };
  }

  static String oneOf(List<String> values) {
    String shown = values.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return "Choose one of: " + shown + (values.size() > SHOWN ? " …" : ".");
  }

  static String numbers(List<Range> ranges) {
    return "Write a number: " + spans(ranges) + ".";
  }

  static String characters(List<Range> ranges, int length) {
    return "Use " + spans(ranges) + " characters; these are " + length + ".";
  }

  static String octets(List<Range> ranges, int length) {
    return "Use " + spans(ranges) + " bytes; these are " + length + ".";
  }

  static String items(Range range, int count) {
    return "List " + spans(List.of(range)) + " items; these are " + count + ".";
  }

  /** What a named type looks like. */
  static String ofForm(String datatype) {
    return switch (datatype) {
      case "MACAddress" -> "Write a MAC address such as 00:1A:2B:3C:4D:5E.";
      case "IPv4Address" -> "Write an IPv4 address such as 192.168.1.1.";
      case "IPAddress" -> "Write an IP address such as 192.168.1.1 or 2001:db8::1.";
      case "IPv6Address" -> "Write an IPv6 address such as 2001:db8::1.";
      case "IPv4Prefix" -> "Write a network such as 192.168.1.0/24.";
      case "IPv6Prefix" -> "Write a network such as 2001:db8::/64.";
      case "IPPrefix" -> "Write a network such as 192.168.1.0/24 or 2001:db8::/64.";
      case "UUID" -> "Write a UUID such as 123e4567-e89b-12d3-a456-426614174000.";
      default -> "This is not of the form that the data model asks for.";
    };
  }

  private static String spans(List<Range> ranges) {
    return ranges.stream().map(Words::span).collect(Collectors.joining(" or "));
  }

  private static String span(Range range) {
    boolean low = range.min() != Long.MIN_VALUE;
    boolean high = range.max() != Long.MAX_VALUE;
    if (low && high) {
      return range.min() == range.max()
          ? Long.toString(range.min())
          : range.min() + " to " + range.max();
    }
    if (low) {
      return range.min() + " or more";
    }
    return high ? "at most " + range.max() : "any";
  }
}
