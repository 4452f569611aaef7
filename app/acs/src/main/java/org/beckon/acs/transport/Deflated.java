package org.beckon.acs.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bodies with the coding {@code deflate}: in zlib form, or without it as many senders do. */
final class Deflated {
  private Deflated() {}

  static InputStream open(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    // RFC 1950 2.2: method 8, and the first two bytes are a multiple of 31.
    boolean zlib = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    return new Inflating(in, new Inflater(!zlib));
  }

  /** Frees the inflater with the stream. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
