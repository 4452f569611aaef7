package org.beckon.acs.phrase;

import java.util.Arrays;
import java.util.List;

/**
 * What a person is told: why something cannot be, or what happened.
 *
 * @param details what the code's {@link PhraseCode#details()} name, in that order; without secrets
 */
public record Phrase(PhraseCode code, List<Detail> details) implements Detail {
  /** Nothing to say. */
  public static final Phrase NOTHING = plain("");

  public Phrase {
    details = List.copyOf(details);
    if (details.size() != code.details().size()) {
      throw new IllegalArgumentException(code + " wants " + code.details() + ", got " + details);
    }
  }

  /** A phrase with these texts as details. */
  public static Phrase of(PhraseCode code, String... details) {
    return new Phrase(code, Arrays.stream(details).map(Detail::of).toList());
  }

  /** A phrase that has others as details. */
  public static Phrase with(PhraseCode code, Detail... details) {
    return new Phrase(code, List.of(details));
  }

  /** A text that has no code, as it is. */
  public static Phrase plain(String text) {
    return of(Plain.TEXT, text);
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return equals(NOTHING);
  }

  @Override
  public String words() {
    return Filled.of(code.words(), details.stream().map(Detail::words).toList());
  }
}
