package org.beckon.acs.device;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a tag of a device may be. */
public final class Tags {
  /** Tags of one device at most. */
  public static final int MOST = 20;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,39}");

  private Tags() {}

  /** What is wrong with a tag, in words; empty when it can be used. */
  public static Optional<String> problem(String tag) {
    return TAG.matcher(tag).matches()
        ? Optional.empty()
        : Optional.of(
            "\""
                + tag
                + "\" is no tag: up to 40 letters, digits and . _ : / - without spaces, beginning"
                + " with a letter or digit.");
  }

  /** What is wrong with all the tags of a device, in words; empty when they can be used. */
  public static Optional<String> problem(Collection<String> tags) {
    if (tags.size() > MOST) {
      return Optional.of("A device has at most " + MOST + " tags.");
    }
    return tags.stream().flatMap(tag -> problem(tag).stream()).findFirst();
  }
}
