package org.beckon.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The two copies of the store header of a file, as far as they can be read. */
record StoreHeaders(Optional<HeaderBlock> first, Optional<HeaderBlock> second) {

  static StoreHeaders read(FileChannel file) throws IOException {
    return new StoreHeaders(block(file, 0), block(file, ChunkPlace.BLOCK));
  }

  /** The copy that leads to the newer chunk. */
  Optional<HeaderBlock> newer() {
    return both().max(Comparator.comparingLong(StoreHeaders::version));
  }

  /** The version that was on the disk for certain when the header was written; 0 for no data. */
  long certainVersion() {
    return both().mapToLong(StoreHeaders::version).min().orElse(0);
  }

  private Stream<HeaderBlock> both() {
    return Stream.concat(first.stream(), second.stream());
  }

  private static long version(HeaderBlock block) {
    return block.chunk().map(ChunkPlace::version).orElse(0L);
  }

  private static Optional<HeaderBlock> block(FileChannel file, long position) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(ChunkPlace.BLOCK);
    int read = 0;
    while (block.hasRemaining() && read >= 0) {
      read = file.read(block, position + block.position());
    }
    return HeaderBlock.parse(block.array());
  }
}
