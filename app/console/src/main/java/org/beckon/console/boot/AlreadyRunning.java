package org.beckon.console.boot;

/** Another process runs on the same data directory. */
final class AlreadyRunning extends CommandFailed {
  private static final long serialVersionUID = 1L;

  AlreadyRunning(String words) {
    super(words);
  }
}
