package org.beckon.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Optional;
import org.h2.store.fs.FileBaseDefault;

/**
 * An MVStore file that is written to: its header leads to the newest chunk whenever a write of a
 * chunk returns, and the chunk is on the disk then.
 *
 * <p>H2 writes the header only now and then and else relies on a chain from chunk to chunk. H2 2.5
 * breaks that chain wherever space is used again, because its header then leads to the chunk before
 * the newest; opened again after a killed process, the database is an old one.
 *
 * <p>The second copy of the header leads to the chunk before, which was on the disk before anything
 * of the newest was written. So whatever part of a write a loss of power leaves, one of them leads
 * to a whole database: H2 takes the second one where the first one's chunk is not there.
 */
final class SafeChannel extends FileBaseDefault {
  private static final int HEADER = 2 * ChunkPlace.BLOCK;

  private final FileChannel file;
  private final long certain;
  private Optional<HeaderBlock> header;
  private Optional<ChunkPlace> newest = Optional.empty();

  /** What was on the disk before anything of the newest was written. */
  private Optional<ChunkPlace> before = Optional.empty();

  private ByteBuffer written = ByteBuffer.allocate(0);
  private boolean dirty;

  private SafeChannel(FileChannel file, StoreHeaders headers) {
    this.file = file;
    header = headers.newer();
    certain = headers.certainVersion();
  }

  /** Takes over the open file, and closes it in the end. */
  static SafeChannel over(FileChannel file) throws IOException {
    // A killed process may have left what the system has not yet written.
    file.force(false);
    return new SafeChannel(file, StoreHeaders.read(file));
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    Optional<HeaderBlock> wanted = position == 0 ? header(source) : Optional.empty();
    if (wanted.isPresent()) {
      writeHeader(wanted.get());
      source.position(source.limit());
    } else {
      Optional<ChunkPlace> next = ChunkPlace.of(source, position).filter(this::isNext);
      if (newest.isEmpty() && next.isPresent()) {
        refuseOlderThan(certain + 1, next.get());
      }
      writeFully(source, position);
      if (next.isPresent()) {
        leadTo(next.get());
      }
    }
    return length;
  }

  /** Beside writes, as on any channel; H2 reads no chunk before it is written. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    dirty = true;
    file.truncate(size);
  }

  /** Costs nothing where nothing was written since. */
  @Override
  public synchronized void force(boolean metaData) throws IOException {
    if (dirty) {
      file.force(metaData);
      dirty = false;
    }
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  /** Not so a copy of an older one, which H2 has moved. */
  private boolean isNext(ChunkPlace chunk) {
    return newest.stream().allMatch(chunk::isNewerThan);
  }

  private void leadTo(ChunkPlace chunk) throws IOException {
    if (header.isEmpty()) {
      throw new IOException("A chunk was written before the store header");
    }
    if (newest.isEmpty()) {
      force(false);
    }
    HeaderBlock unclean = header.get().unclean();
    before = newest.or(() -> Optional.of(chunk));
    write(unclean.to(chunk), unclean.to(before.get()));
    force(false);
    header = Optional.of(unclean);
    newest = Optional.of(chunk);
  }

  /** As H2 wants it, but never leading to an older chunk than the newest. */
  private void writeHeader(HeaderBlock wanted) throws IOException {
    header = Optional.of(wanted);
    if (wanted.chunk().isEmpty()) {
      write(wanted, wanted);
      return;
    }
    ChunkPlace asked = wanted.chunk().get();
    if (newest.isEmpty()) {
      refuseOlderThan(certain, asked);
      newest = Optional.of(asked);
    }
    ChunkPlace chunk = newest.filter(known -> known.isNewerThan(asked)).orElse(asked);
    HeaderBlock first = wanted.to(chunk);
    // Closed means that both copies say so.
    write(first, wanted.clean() ? first : wanted.to(before.orElse(chunk)));
  }

  /** Nothing where it is there already: H2 often asks for what it got before. */
  private void write(HeaderBlock first, HeaderBlock second) throws IOException {
    ByteBuffer blocks = HeaderBlock.twoBlocks(first, second);
    if (!blocks.equals(written)) {
      writeFully(blocks.duplicate(), 0);
      written = blocks;
    }
  }

  /**
   * H2 goes on from an older state where it cannot read the newest; that would bury it for good.
   */
  private static void refuseOlderThan(long version, ChunkPlace chunk) throws IOException {
    if (chunk.version() < version) {
      throw new IOException(
          "The database is damaged: only an older state of it was read. Nothing is written to it.");
    }
  }

  private static Optional<HeaderBlock> header(ByteBuffer source) {
    if (source.remaining() != HEADER) {
      return Optional.empty();
    }
    byte[] block = new byte[ChunkPlace.BLOCK];
    source.get(source.position(), block);
    return HeaderBlock.parse(block);
  }

  private void writeFully(ByteBuffer source, long position) throws IOException {
    dirty = true;
    long at = position;
    while (source.hasRemaining()) {
      at += file.write(source, at);
    }
  }
}
