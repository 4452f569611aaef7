package org.beckon.acs.phrase;

/** What a phrase names. */
public sealed interface Detail permits Text, Phrase {

  /** In English. */
  String words();

  /** A name, a number, or what somebody else wrote: the same in every language. */
  static Detail of(String text) {
    return new Text(text);
  }
}
