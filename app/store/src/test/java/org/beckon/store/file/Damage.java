package org.beckon.store.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What a failing disk does to a database file. */
public final class Damage {
  private Damage() {}

  /** The chunks that the store header leads to are gone; older ones are still there. */
  public static void newestChunks(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      chunk(bytes, 0);
      chunk(bytes, ChunkPlace.BLOCK);
    }
  }

  /**
   * The chunk that only the first copy of the store header leads to never reached the disk. False,
   * and nothing is changed, where there is none: both lead to the same.
   */
  static boolean newestChunk(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      if (led(bytes, 0).equals(led(bytes, ChunkPlace.BLOCK))) {
        return false;
      }
      chunk(bytes, 0);
      return true;
    }
  }

  private static void chunk(RandomAccessFile bytes, long header) throws IOException {
    bytes.seek(led(bytes, header).block() * ChunkPlace.BLOCK);
    bytes.write(new byte[ChunkPlace.BLOCK]);
  }

  private static ChunkPlace led(RandomAccessFile bytes, long header) throws IOException {
    byte[] block = new byte[ChunkPlace.BLOCK];
    bytes.seek(header);
    bytes.readFully(block);
    return HeaderBlock.parse(block).flatMap(HeaderBlock::chunk).orElseThrow();
  }
}
