package org.beckon.store;

/** What came of opening a data directory. */
public sealed interface Opening {

  /** It is open; close the stores to free it. */
  record Opened(H2Stores stores) implements Opening {}

  /**
   * It is not open; the database that it has was left as it is, or is kept in a copy.
   *
   * @param reason in words for people: what is wrong and what to do next
   */
  record Failed(String reason) implements Opening {}
}
