package org.beckon.cwmp.xmpp;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a stream on their way to the parser: counts those of a stanza, and drops the white
 * space between stanzas (keep-alive, RFC 6120 4.6.1) so that it does not pile up in the parser.
 * Read by one thread; {@link #isMidStanza} by any.
 */
final class StanzaInput extends InputStream {
  private static final int CHUNK = 2048;

  private final InputStream in;
  private final int limit;
  private int count;
  private int last = '>';
  private boolean tooLong;
  private volatile boolean midStanza = true;

  StanzaInput(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The start of a stanza has been read, if only from what was read ahead. */
  void stanzaBegan() {
    midStanza = true;
  }

  /** A stanza, or the header, is complete. What the parser has read ahead is not counted. */
  void stanzaEnded() {
    count = 0;
    midStanza = last != '>';
  }

  /** Whether a stanza has begun and not ended. */
  boolean isMidStanza() {
    return midStanza;
  }

  boolean isTooLong() {
    return tooLong;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      int n = in.read(buffer, offset, Math.min(length, CHUNK));
      if (n < 0) {
        return -1;
      }
      int skipped = midStanza ? 0 : leadingSpace(buffer, offset, n);
      if (skipped < n) {
        System.arraycopy(buffer, offset + skipped, buffer, offset, n - skipped);
        return accept(buffer, offset, n - skipped);
      }
    }
  }

  private int accept(byte[] buffer, int offset, int n) throws IOException {
    midStanza = true;
    count += n;
    if (count > limit + CHUNK) {
      tooLong = true;
      throw new IOException("A stanza is longer than " + limit + " bytes");
    }
    for (int i = offset; i < offset + n; i++) {
      last = isSpace(buffer[i]) ? last : buffer[i];
    }
    return n;
  }

  private static int leadingSpace(byte[] buffer, int offset, int n) {
    int at = 0;
    while (at < n && isSpace(buffer[offset + at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
