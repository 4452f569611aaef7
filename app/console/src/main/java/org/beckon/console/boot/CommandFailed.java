package org.beckon.console.boot;

/** A command cannot do what it was asked; the message says why and what to do. Exit status 1. */
public class CommandFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** A failure in words for people. */
  public CommandFailed(String words) {
    super(words, null, false, false);
  }
}
