package org.beckon.console.lab.bench;

/** A device did not come to where it can be measured; the message says why, for people. */
final class NotReady extends Exception {
  private static final long serialVersionUID = 1;

  NotReady(String words) {
    super(words);
  }
}
