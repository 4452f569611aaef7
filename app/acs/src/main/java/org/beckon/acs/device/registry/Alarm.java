package org.beckon.acs.device.registry;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** What is wrong with the ways of a device (cpe-quirks 37). */
public enum Alarm implements PhraseCode {
  /** 0 BOOTSTRAP over and over. */
  LOSES_SETTINGS(
      "It called more than {0} times in {1} minutes with {2}: it seems to lose its settings again and again.",
      "calls", "minutes", "events"),
  /** 1 BOOT over and over. */
  RESTARTS(
      "It called more than {0} times in {1} minutes with {2}: it seems to restart again and again.",
      "calls", "minutes", "events"),
  /** 4 VALUE CHANGE over and over. */
  VALUE_CHANGES(
      "It called more than {0} times in {1} minutes with {2}: a value with notification changes all the time; see the parameters of its Informs.",
      "calls", "minutes", "events"),
  /** The same events over and over. */
  UNANSWERED(
      "It called more than {0} times in {1} minutes with {2}: it does not take the answer for one; see its latest sessions.",
      "calls", "minutes", "events"),
  /** Sessions that end badly. */
  FAILING(
      "More than {0} of its sessions failed in {1} minutes; its latest sessions say why.",
      "sessions", "minutes");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  Alarm(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
