package org.beckon.acs.live;

import java.nio.charset.StandardCharsets;

/** The bytes of an HTTP body. They are not copied, so nobody may change them. */
public final class Body {
  /** No bytes. */
  public static final Body NONE = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A body of these bytes, which the caller gives away. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Body(bytes);
  }

  static Body ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves. */
  public byte[] bytes() {
    return bytes;
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** Whether there is nothing, or white space only: some CPEs send a line break for nothing. */
  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\r' && b != '\n' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
