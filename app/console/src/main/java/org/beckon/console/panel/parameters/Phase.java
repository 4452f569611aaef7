package org.beckon.console.panel.parameters;

/** What there is to show. */
public sealed interface Phase {

  /** The first reading from the store is under way. */
  record Loading() implements Phase {}

  /** Nothing was ever read from the device. */
  record NothingRead() implements Phase {}

  /** There is something, but the filter lets none of it through. */
  record NothingFound() implements Phase {}

  /**
   * There is a tree.
   *
   * @param shown parameters that the filter lets through
   * @param all parameters that are known
   * @param partial whether these are only what the device reports by itself
   */
  record Tree(int shown, int all, boolean partial) implements Phase {}

  /** The store could not be read; why, in words. */
  record Failed(String reason) implements Phase {}
}
