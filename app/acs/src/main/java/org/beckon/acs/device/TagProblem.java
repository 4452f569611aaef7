package org.beckon.acs.device;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why tags are refused. */
public enum TagProblem implements PhraseCode {
  /** Not the form of a tag. */
  NO_TAG(
      "\"{0}\" is no tag: up to 40 letters, digits and . _ : / - without spaces, beginning with a letter or digit.",
      "tag"),
  /** More than a device may have. */
  TOO_MANY("A device has at most {0} tags.", "most");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  TagProblem(String words, String... details) {
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
