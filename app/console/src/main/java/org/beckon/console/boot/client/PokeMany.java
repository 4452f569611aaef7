package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beckon.console.boot.CommandFailed;
import tools.jackson.databind.JsonNode;

/** Pokes several devices, some at a time. */
final class PokeMany {
  private static final int AT_ONCE = 32;

  private final ApiClient api;
  private final String way;
  private final double seconds;

  /**
   * The pokes of one command.
   *
   * @param way as the API has it
   * @param seconds to wait for each Inform
   */
  PokeMany(ApiClient api, String way, double seconds) {
    this.api = api;
    this.way = way;
    this.seconds = seconds;
  }

  /**
   * What came of one; the poke is absent where it could not even be ordered.
   *
   * @param problem in words; empty where there is a poke
   */
  record Poked(String device, JsonNode poke, String problem) {
    boolean informed() {
      return poke != null && poke.path("outcome").asString("").equals("inform");
    }

    /** Of a line of text: how it went. */
    String outcome() {
      return poke == null ? "failed" : poke.path("outcome").asString("");
    }

    String via() {
      return poke == null ? "" : poke.path("via").asString("");
    }

    String millis() {
      return informed()
          ? String.format(Locale.ROOT, "%.2f", poke.path("informMs").asDouble(0))
          : "";
    }

    String cause() {
      return poke == null ? problem : poke.path("cause").asString("");
    }
  }

  /** Pokes them; the answers are in the order of the devices, each once. */
  List<Poked> poke(List<String> devices) throws CommandFailed {
    List<Callable<Poked>> calls = new ArrayList<>();
    for (String device : new LinkedHashSet<>(devices)) {
      calls.add(() -> poke(device));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Poked> all = new ArrayList<>();
      for (Future<Poked> one : threads.invokeAll(calls)) {
        all.add(one.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("The pokes were cut short.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A poke never fails exceptionally", e);
    }
  }

  private Poked poke(String device) {
    try {
      String path =
          "/devices/" + ApiClient.escape(device) + "/poke?wait=" + seconds + "&via=" + way;
      // Twice: a poke by another way that is under way comes first.
      Duration patience = Duration.ofMillis(Math.round(seconds * 2000));
      return new Poked(device, api.post(path, null, patience), "");
    } catch (CommandFailed e) {
      return new Poked(device, null, e.getMessage());
    }
  }
}
