package org.beckon.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory with Beckon's data: private to its owner, and held by one process at a time. H2 has
 * a lock of its own, but would share the file with a second store in the same process.
 */
final class DataDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
  private static final String LOCK = "beckon.lock";

  /** Past the process number in the file, because Windows lets nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_PID_LENGTH = 20;

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the directory where it is missing, closes it to others, and takes its lock. */
  static DataDirectory take(Path wanted) throws CannotOpen {
    Path path = wanted.toAbsolutePath().normalize();
    if (path.toString().indexOf(';') >= 0) {
      throw new CannotOpen(
          "The data directory "
              + path
              + " has a semicolon in its name, which the database cannot take."
              + " Choose a directory without one.");
    }
    try {
      Files.createDirectories(path);
      restrict(path, "rwx------");
      FileChannel channel =
          FileChannel.open(
              privateFile(path.resolve(LOCK)), StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        String holder = holder(channel);
        channel.close();
        throw new CannotOpen(
            "Beckon already runs with the data directory "
                + path
                + holder
                + ". Use that one, or start with another data directory.");
      }
      note(channel);
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new CannotOpen(
          Faults.diskFull(e)
              ? "The disk that holds the data directory " + path + " is full. Free some space."
              : "The data directory "
                  + path
                  + " cannot be used ("
                  + e
                  + "). Check that it can be written to, or choose another one.",
          e);
    }
  }

  Path path() {
    return path;
  }

  /** Makes the file where it is missing, and closes it to others. */
  static Path privateFile(Path file) throws IOException {
    try {
      Files.createFile(file, posix(file.getParent()) ? ownerOnly() : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException e) {
      restrict(file, "rw-------");
    }
    return file;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
      LOG.debug("The lock file did not close", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (posix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void note(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_PID_LENGTH);
    channel.read(bytes, 0);
    String pid = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
  }
}
