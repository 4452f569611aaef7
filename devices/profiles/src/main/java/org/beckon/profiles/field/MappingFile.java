package org.beckon.profiles.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mapping files of this module. */
public final class MappingFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private MappingFile() {}

  /**
   * Reads a resource beside a class.
   *
   * @throws IllegalArgumentException when there is no such resource
   */
  public static <T> T read(Class<?> beside, String file, Class<T> type) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such mapping: " + file);
      }
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
