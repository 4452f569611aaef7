package org.beckon.store.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * One of the two copies of the store header, with which an MVStore file begins: a line of
 * attributes with a checksum, in a block of its own.
 */
record HeaderBlock(Map<String, String> attributes) {
  private static final String CHECKSUM = ",fletcher:";
  private static final String CLEAN = "clean";
  private static final int HEX = 16;

  HeaderBlock {
    attributes = Map.copyOf(attributes);
  }

  /** Reads it from its block; empty where the block is none or is damaged. */
  static Optional<HeaderBlock> parse(byte[] block) {
    String text = new String(block, StandardCharsets.ISO_8859_1);
    int checksum = text.indexOf(CHECKSUM);
    int end = text.indexOf('\n');
    if (!text.startsWith("H:") || checksum < 0 || end < checksum) {
      return Optional.empty();
    }
    try {
      long expected = Long.parseLong(text.substring(checksum + CHECKSUM.length(), end), HEX);
      return (int) expected == DataUtils.getFletcher32(block, 0, checksum)
          ? Optional.of(new HeaderBlock(DataUtils.parseMap(text.substring(0, checksum))))
          : Optional.empty();
    } catch (NumberFormatException | MVStoreException e) {
      return Optional.empty();
    }
  }

  /** The chunk that it leads to; empty in a file without data. */
  Optional<ChunkPlace> chunk() {
    return ChunkPlace.in(attributes);
  }

  /** Whether it says that the file was closed, and nothing was written since. */
  boolean clean() {
    return attributes.containsKey(CLEAN);
  }

  /** The same leading to another chunk. */
  HeaderBlock to(ChunkPlace chunk) {
    Map<String, String> changed = new HashMap<>(attributes);
    changed.put("chunk", Integer.toHexString(chunk.id()));
    changed.put("block", Long.toHexString(chunk.block()));
    changed.put("version", Long.toHexString(chunk.version()));
    return new HeaderBlock(changed);
  }

  /** The same of a file that is written to. */
  HeaderBlock unclean() {
    Map<String, String> changed = new HashMap<>(attributes);
    changed.remove(CLEAN);
    return new HeaderBlock(changed);
  }

  /** Both copies, as the file begins with them: H2 tries the first one first. */
  static ByteBuffer twoBlocks(HeaderBlock first, HeaderBlock second) {
    ByteBuffer blocks = ByteBuffer.allocate(2 * ChunkPlace.BLOCK);
    blocks.put(0, first.line());
    blocks.put(ChunkPlace.BLOCK, second.line());
    return blocks;
  }

  private byte[] line() {
    StringBuilder line = DataUtils.appendMap(new StringBuilder(), new HashMap<>(attributes));
    byte[] text = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    DataUtils.appendMap(line, "fletcher", DataUtils.getFletcher32(text, 0, text.length));
    return line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
