package org.beckon.console.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code api.json} in the data directory: where a running Beckon's API is, and its token. */
public final class ApiFile {
  private static final String NAME = "api.json";

  private ApiFile() {}

  /** What the file says. {@link #toString} hides the token. */
  public record Access(String url, String token, long pid) {
    @Override
    public String toString() {
      return "Access[" + url + ", ********, " + pid + "]";
    }
  }

  /** What a running Beckon has written there; empty when there is none, or nothing readable. */
  public static Optional<Access> read(Path data) {
    try {
      Access access =
          JsonMapper.shared().readValue(Files.readString(data.resolve(NAME)), Access.class);
      return access.url() == null || access.token() == null
          ? Optional.empty()
          : Optional.of(access);
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Writes the file, readable by its owner only (mode 0600). */
  static void write(Path data, Access access) throws IOException {
    Path file = data.resolve(NAME);
    Path fresh =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createTempFile(
                data,
                NAME,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(data, NAME, ".new");
    Files.writeString(fresh, JsonMapper.shared().writeValueAsString(access));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the file away when Beckon ends. */
  static void remove(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(NAME));
  }
}
