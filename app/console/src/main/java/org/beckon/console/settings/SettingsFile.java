package org.beckon.console.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.beckon.console.task.Delayer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps settings in a file: soon after a change, through a temporary file and a move, so that a
 * crash leaves the old or the new file and never half of one. Thread-safe.
 */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final Duration DELAY = Duration.ofMillis(500);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final Delayer delayer;
  private Map<String, String> waiting;

  /** Uses this file; its folder must exist. */
  public SettingsFile(Path file, Delayer delayer) {
    this.file = file;
    this.delayer = delayer;
  }

  /** What was kept; nothing when there is no such file or it cannot be read. */
  public Map<String, String> load() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
    } catch (IOException | JacksonException failure) {
      LOG.warn("Settings in {} cannot be read; starting with the usual ones", file, failure);
      return Map.of();
    }
  }

  /** Keeps these soon; of several calls in a row the last counts. */
  public void keep(Map<String, String> settings) {
    synchronized (this) {
      boolean scheduled = waiting != null;
      waiting = settings;
      if (scheduled) {
        return;
      }
    }
    delayer.after(DELAY, this::flush);
  }

  /** Keeps what waits at once; for the end of the program. */
  public synchronized void flush() {
    if (waiting == null) {
      return;
    }
    Map<String, String> settings = waiting;
    waiting = null;
    try {
      Path temporary = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(temporary, JSON.writeValueAsString(settings));
      move(temporary);
    } catch (IOException failure) {
      LOG.warn("Settings cannot be kept in {}", file, failure);
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
