package org.beckon.simulator.engine.transfer;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a simulated CPE has after a firmware upgrade. */
final class Firmware {
  private static final Pattern VERSION_IN_NAME = Pattern.compile("[0-9]+(\\.[0-9]+)+");
  private static final Pattern LAST_NUMBER = Pattern.compile("[0-9]{1,9}(?!.*[0-9])");

  private Firmware() {}

  /**
   * The version in the file's name ({@code router-2.1.3.bin}), else the present one with its last
   * number raised by one.
   */
  static String versionAfter(String present, String fileName) {
    Matcher inName = VERSION_IN_NAME.matcher(fileName);
    if (inName.find()) {
      return inName.group();
    }
    Matcher last = LAST_NUMBER.matcher(present);
    return last.find() ? last.replaceFirst(Firmware::raised) : present + ".1";
  }

  private static String raised(MatchResult number) {
    return Integer.toString(Integer.parseInt(number.group()) + 1);
  }
}
