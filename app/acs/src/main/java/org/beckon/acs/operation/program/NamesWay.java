package org.beckon.acs.operation.program;

import org.beckon.acs.quirk.Quirk;

/** How much a device is asked to list at once. */
enum NamesWay {
  WHOLE,
  BRANCHES,
  LEVELS;

  static NamesWay of(Briefing briefing) {
    boolean small = briefing.quirks().has(Quirk.NAMES_SIZE);
    return switch (briefing.quirks().text(Quirk.NAMES_WALK).orElse("")) {
      case "branches" -> BRANCHES;
      case "levels" -> LEVELS;
      default -> small ? BRANCHES : WHOLE;
    };
  }
}
