package org.beckon.acs.device;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.acs.phrase.Phrase;

/** What a tag of a device may be. */
public final class Tags {
  /** Tags of one device at most. */
  public static final int MOST = 20;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,39}");

  private Tags() {}

  /** What is wrong with a tag; empty when it can be used. */
  public static Optional<Phrase> problem(String tag) {
    return TAG.matcher(tag).matches()
        ? Optional.empty()
        : Optional.of(Phrase.of(TagProblem.NO_TAG, tag));
  }

  /** What is wrong with all the tags of a device; empty when they can be used. */
  public static Optional<Phrase> problem(Collection<String> tags) {
    if (tags.size() > MOST) {
      return Optional.of(Phrase.of(TagProblem.TOO_MANY, Integer.toString(MOST)));
    }
    return tags.stream().flatMap(tag -> problem(tag).stream()).findFirst();
  }
}
