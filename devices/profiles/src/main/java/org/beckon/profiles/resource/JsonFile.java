package org.beckon.profiles.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON resources that lie beside a class. */
public final class JsonFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static <T> T read(Class<?> beside, String file, Class<T> type) {
    try (InputStream in = Resource.open(beside, file)) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
