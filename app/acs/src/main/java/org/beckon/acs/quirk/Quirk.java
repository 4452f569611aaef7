package org.beckon.acs.quirk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a kind of device can do otherwise than the specification asks, with the form of its value.
 */
public enum Quirk {
  /** Cpe-quirks 16: GetParameterNames refuses the empty path; the value is the root to use. */
  EMPTY_PATH_REFUSED("Refuses the empty path; names are asked below this root object instead."),

  /** Cpe-quirks 17: booleans are written as it writes them itself, true or 1. */
  BOOLEAN_FORM("Writes booleans as words (true) or digits (1); it is answered in the same form."),

  /** Cpe-quirks 18: cannot list a whole tree; branch by branch, or only one level at a time. */
  NAMES_WALK(
      "Cannot list its whole tree at once; names are asked branch by branch, or level by level."),

  /** Cpe-quirks 18: names that one GetParameterNamesResponse may have. */
  NAMES_SIZE("Lists at most this many names at once; larger objects are asked for in parts."),

  /** Cpe-quirks 18, 22: parameters that one GetParameterValues may ask for. */
  READ_SIZE("Answers at most this many values at once."),

  /** Cpe-quirks 18, 22: parameters that one GetParameterAttributes may ask for. */
  ATTRIBUTES_SIZE("Answers at most this many attributes at once."),

  /**
   * Cpe-quirks 22: values that one SetParameterValues may carry. Never learnt: more than one call
   * is not atomic any more, so a person has to want it.
   */
  WRITE_SIZE(
      "Takes at most this many values in one write; a larger write is split and no longer atomic."),

  /** GetParameterValues refuses partial paths (against TR-069 A.3.2.2): values are read by name. */
  NO_PARTIAL_READ("Does not answer values below a partial path; they are read by name."),

  /** GetParameterAttributes is not there, or refused altogether. */
  NO_ATTRIBUTES("Does not tell attributes of its parameters; they are not asked for."),

  /** Cpe-quirks 21: names whose reading, and objects whose listing, makes the whole call fail. */
  BAD_NAMES(
      "Fails when it is asked for these names, or to list these objects; they are left out or read otherwise."),

  /** Cpe-quirks 35: the form of the UDP connection request that it reacts to. */
  UDP_FORM("Wants the UDP connection request in this form."),

  /** Cpe-quirks 46: the Digest of a connection request is checked against the URI {@code /}. */
  DIGEST_URI_ROOT("Checks the login of a connection request against the address /."),

  /** Cpe-quirks 47: always sends {@code nc=00000001}; a growing count is not demanded of it. */
  NONCE_COUNT("Does not count its logins (nc); a growing count is not asked of it."),

  /** Cpe-quirks 41: an empty answer must be 200 and not 204. */
  EMPTY_ANSWER_200("Needs an empty answer with status 200 instead of 204."),

  /** Cpe-quirks 41: sends one more empty POST after the end of a session. */
  EXTRA_EMPTY_ROUND("Needs one more empty round before the session ends."),

  /** Cpe-quirks 38: seconds that it may take for an answer. */
  PATIENCE("May take this many seconds for an answer.");

  /** Value of any quirk that is not to be: neither followed nor learnt. */
  public static final String OFF = "no";

  /** Value of a quirk that is or is not. */
  public static final String ON = "yes";

  private final String title;

  Quirk(String title) {
    this.title = title;
  }

  /** A sentence for people. */
  public String title() {
    return title;
  }

  /** What values it can have beside {@link #OFF}. */
  public QuirkForm form() {
    return switch (this) {
      case EMPTY_PATH_REFUSED -> new QuirkForm.Choice(List.of("Device.", "InternetGatewayDevice."));
      case BOOLEAN_FORM -> new QuirkForm.Choice(List.of("words", "digits"));
      case NAMES_WALK -> new QuirkForm.Choice(List.of("branches", "levels"));
      case NAMES_SIZE -> new QuirkForm.WholeNumber(1, 100_000);
      case READ_SIZE -> new QuirkForm.WholeNumber(1, 100_000);
      case ATTRIBUTES_SIZE -> new QuirkForm.WholeNumber(1, 100_000);
      case WRITE_SIZE -> new QuirkForm.WholeNumber(1, 100_000);
      case BAD_NAMES -> new QuirkForm.Names(64);
      case UDP_FORM ->
          new QuirkForm.Choice(
              List.of(
                  "plain",
                  "slash",
                  "plain-milliseconds",
                  "slash-milliseconds",
                  "plain-upper-case",
                  "slash-upper-case"));
      case PATIENCE -> new QuirkForm.WholeNumber(5, 3_600);
      case NO_PARTIAL_READ,
          NO_ATTRIBUTES,
          DIGEST_URI_ROOT,
          NONCE_COUNT,
          EMPTY_ANSWER_200,
          EXTRA_EMPTY_ROUND ->
          new QuirkForm.Choice(List.of(ON));
    };
  }

  /** The word of the command line, the API and the profile files: {@code empty-path-refused}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The quirk of this word, in any letter case. */
  public static Optional<Quirk> named(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equalsIgnoreCase(text)).findFirst();
  }

  /** What a newer value makes of an older one: names add up, all else is replaced. */
  public String joined(String older, String newer) {
    return form() instanceof QuirkForm.Names names && !older.equals(OFF) && !newer.equals(OFF)
        ? names.joined(older, newer)
        : newer;
  }

  /** What is wrong with a value, a sentence; empty when nothing is. */
  public Optional<String> problem(String value) {
    return value.equals(OFF) ? Optional.empty() : form().problem(value);
  }
}
