package org.beckon.console.form;

/** What a form has to show. */
public sealed interface FormPhase {

  /** The store is being read for the first time. */
  record Loading() implements FormPhase {}

  /** Nothing of it was ever read from the device. */
  record NotRead() implements FormPhase {}

  /** There are fields. */
  record Ready() implements FormPhase {}

  /**
   * The device was asked, and there is nothing to show.
   *
   * @param reason in words, may be empty
   */
  record Absent(String reason) implements FormPhase {}

  /** The store could not be read; why, in words. */
  record Failed(String reason) implements FormPhase {}
}
