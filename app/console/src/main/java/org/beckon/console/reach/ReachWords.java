package org.beckon.console.reach;

import org.beckon.console.text.Texts;

/** What is the same in every language: the placeholders of an address. */
final class ReachWords {
  static final String EXAMPLE = "http://{serial}.vpn.example:{port}{path}";

  private ReachWords() {}

  /** What can be written for an address. */
  static String prompt(Texts texts) {
    return texts.get("reach.address.prompt", "{host}", "{port}", "{path}", "{serial}", "{id}");
  }
}
