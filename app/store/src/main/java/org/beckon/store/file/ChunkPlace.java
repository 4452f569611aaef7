package org.beckon.store.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Where a version of the whole database begins in an MVStore file: its last chunk, from which all
 * others are found.
 *
 * @param id of the chunk
 * @param block where it lies, in blocks from the beginning of the file
 * @param version of the database that it completes; rises with each chunk
 */
record ChunkPlace(int id, long block, long version) {

  /** Bytes of a block; chunks begin and end at blocks. */
  static final int BLOCK = 4096;

  private static final String START = "chunk:";
  private static final int MAX_START = 1024;
  private static final int HEX = 16;

  /** The chunk that these bytes begin with, when written at this position; empty if they do not. */
  static Optional<ChunkPlace> of(ByteBuffer bytes, long position) {
    return firstLine(bytes).flatMap(line -> parse(line, position / BLOCK));
  }

  /** The chunk that a store header leads to; empty where none was written yet. */
  static Optional<ChunkPlace> in(Map<String, String> header) {
    String id = header.get("chunk");
    String block = header.get("block");
    String version = header.get("version");
    if (id == null || block == null || version == null) {
      return Optional.empty();
    }
    return number(id)
        .flatMap(
            chunk ->
                number(block)
                    .flatMap(
                        at -> number(version).map(of -> new ChunkPlace(chunk.intValue(), at, of))));
  }

  boolean isNewerThan(ChunkPlace other) {
    return version > other.version;
  }

  private static Optional<ChunkPlace> parse(String line, long block) {
    try {
      Map<String, String> start = DataUtils.parseMap(line);
      return number(start.getOrDefault("chunk", ""))
          .flatMap(
              id ->
                  number(start.getOrDefault("version", ""))
                      .map(version -> new ChunkPlace(id.intValue(), block, version)));
    } catch (MVStoreException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> firstLine(ByteBuffer bytes) {
    byte[] start = new byte[Math.min(bytes.remaining(), MAX_START)];
    bytes.get(bytes.position(), start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return text.startsWith(START) && end > 0
        ? Optional.of(text.substring(0, end).strip())
        : Optional.empty();
  }

  private static Optional<Long> number(String hex) {
    try {
      return Optional.of(Long.parseLong(hex, HEX));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
