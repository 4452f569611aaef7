package org.beckon.acs.phrase;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Locale;

/** What operating systems say of a port that cannot be had. */
public enum PortReason implements PhraseCode {
  /** Somebody listens there. */
  IN_USE("Address already in use"),
  /** Only administrators may. */
  FORBIDDEN("Permission denied"),
  /** This computer has no such address. */
  NO_SUCH_ADDRESS("Cannot assign requested address");

  private final String words;

  PortReason(String words) {
    this.words = words;
  }

  /** What an attempt to listen ended with; the text of the JDK where it is none of these. */
  public static Detail of(IOException failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < 10 && cause != null; depth++) {
      if (cause instanceof BindException && cause.getMessage() != null) {
        String text = cause.getMessage().toLowerCase(Locale.ROOT);
        for (PortReason reason : values()) {
          if (text.contains(reason.words.toLowerCase(Locale.ROOT))) {
            return Phrase.of(reason);
          }
        }
      }
      cause = cause.getCause();
    }
    return Detail.of(String.valueOf(failure.getMessage()));
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return List.of();
  }
}
