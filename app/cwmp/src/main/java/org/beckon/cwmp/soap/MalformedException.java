package org.beckon.cwmp.soap;

/** Reading cannot go on; carries the reason in words, never a part of the body's values. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether a repair of the text could make it readable: a broken rule of XML, not a limit. */
  private final boolean repairable;

  private MalformedException(String reason, boolean repairable) {
    // No stack trace: hostile bodies must stay cheap to refuse.
    super(reason, null, false, false);
    this.repairable = repairable;
  }

  static MalformedException syntax(String reason) {
    return new MalformedException(reason, true);
  }

  static MalformedException refused(String reason) {
    return new MalformedException(reason, false);
  }

  boolean repairable() {
    return repairable;
  }
}
