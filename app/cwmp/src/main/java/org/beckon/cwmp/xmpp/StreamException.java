package org.beckon.cwmp.xmpp;

/** What came over a stream is not acceptable; the stream has to end (RFC 6120 4.9). */
public final class StreamException extends Exception {
  private final String condition;

  /**
   * Says why.
   *
   * @param condition of RFC 6120 4.9.3, for example {@code not-well-formed}
   */
  public StreamException(String condition, String message) {
    super(message);
    this.condition = condition;
  }

  /** The condition of RFC 6120 4.9.3. */
  public String condition() {
    return condition;
  }
}
