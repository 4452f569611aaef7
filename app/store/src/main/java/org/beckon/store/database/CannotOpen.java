package org.beckon.store.database;

/** Why the database cannot be opened, in words for people: what is wrong and what to do next. */
public final class CannotOpen extends Exception {
  CannotOpen(String words) {
    super(words);
  }

  CannotOpen(String words, Throwable cause) {
    super(words, cause);
  }
}
