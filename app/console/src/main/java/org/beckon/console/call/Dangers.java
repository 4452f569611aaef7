package org.beckon.console.call;

import java.util.Set;

/** The methods by which a person can do harm; why stands under {@code call.danger.METHOD}. */
final class Dangers {

  private static final Set<String> METHODS =
      Set.of("FactoryReset", "Reboot", "Download", "ScheduleDownload", "ChangeDUState");

  private Dangers() {}

  static boolean isOne(String method) {
    return METHODS.contains(method);
  }
}
