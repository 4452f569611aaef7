package org.beckon.profiles.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads resources that lie beside a class, in UTF-8. */
public final class DataFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private DataFiles() {}

  /**
   * Hands out the lines of a text file in order, without those that start with {@code #}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static void eachLine(Class<?> beside, String file, Consumer<String> use) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(beside, file), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.startsWith("#")).forEach(use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text file, without those that start with {@code #}. */
  public static List<String> lines(Class<?> beside, String file) {
    List<String> lines = new ArrayList<>();
    eachLine(beside, file, lines::add);
    return lines;
  }

  /**
   * Reads a JSON file.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static <T> T json(Class<?> beside, String file, Class<T> type) {
    try (InputStream in = open(beside, file)) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Class<?> beside, String file) {
    InputStream in = beside.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalArgumentException("no such data file: " + file);
    }
    return in;
  }
}
