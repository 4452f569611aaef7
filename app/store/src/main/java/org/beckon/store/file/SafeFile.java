package org.beckon.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A database file that keeps what was written. */
public final class SafeFile {
  private SafeFile() {}

  /**
   * The name under which H2 opens the file so that it keeps what was written.
   *
   * @param file with H2's suffix or without
   */
  public static String name(Path file) {
    SafePath path = new SafePath();
    SafePath.register();
    return path.getScheme() + ":" + file.toString().replace('\\', '/');
  }

  /**
   * The version that the file held for certain when it was last written to. A database that opens
   * in an older one is damaged. 0 where nothing can be said.
   */
  public static long certainVersion(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return StoreHeaders.read(channel).certainVersion();
    }
  }
}
