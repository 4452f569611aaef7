package org.beckon.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** Makes transcripts small at little cost: zlib at its fastest. Thread-safe. */
final class Packing {
  private static final int KEPT = 4;
  private static final int BUFFER = 8 * 1024;

  /** Making one costs more than packing a small transcript. */
  private final ArrayBlockingQueue<Deflater> spare = new ArrayBlockingQueue<>(KEPT);

  byte[] pack(byte[] plain) {
    Deflater deflater = spare.poll();
    if (deflater == null) {
      deflater = new Deflater(Deflater.BEST_SPEED);
    }
    deflater.setInput(plain);
    deflater.finish();
    byte[] buffer = new byte[BUFFER];
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.reset();
    if (!spare.offer(deflater)) {
      deflater.end();
    }
    return out.toByteArray();
  }

  byte[] unpack(InputStream packed) {
    try (InputStream in = new InflaterInputStream(packed)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
