package org.beckon.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's way to our files: names that begin with {@code beckon:}. Public with a constructor because
 * H2 makes more of its kind.
 */
public final class SafePath extends FilePathWrapper {
  private static final String SCHEME = "beckon";

  /** For H2. */
  public SafePath() {}

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    return "r".equals(mode) ? file : SafeChannel.over(file);
  }

  /** Makes the names known to H2, in this process. */
  static void register() {
    FilePath.register(new SafePath());
  }
}
