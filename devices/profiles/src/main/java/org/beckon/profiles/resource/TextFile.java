package org.beckon.profiles.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads text resources that lie beside a class, in UTF-8. */
public final class TextFile {

  private TextFile() {}

  /**
   * Hands out the lines of a file in order, without those that start with {@code #}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static void eachLine(Class<?> beside, String file, Consumer<String> use) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Resource.open(beside, file), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          use.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file, without those that start with {@code #}. */
  public static List<String> lines(Class<?> beside, String file) {
    List<String> lines = new ArrayList<>();
    eachLine(beside, file, lines::add);
    return lines;
  }
}
