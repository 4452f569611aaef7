package org.beckon.cwmp.model;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dateTime of CWMP: the ISO 8601 profile of SOAP (TR-069 A.2.1). */
public final class DateTimes {
  /** A time that is not known. */
  public static final String UNKNOWN = "0001-01-01T00:00:00Z";

  /** A time that never comes. */
  public static final String INFINITE = "9999-12-31T23:59:59Z";

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]{1,9})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})?");

  private DateTimes() {}

  /** Whether the text is a dateTime with a day and a time of day that exist. */
  public static boolean isDateTime(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(Integer.parseInt(parts.group(1)), month).lengthOfMonth()
        && Integer.parseInt(parts.group(4)) <= 23
        && Integer.parseInt(parts.group(5)) <= 59
        && Integer.parseInt(parts.group(6)) <= 59;
  }
}
