package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Reads all names, values and attributes of a device, or of a part of it, and shows how far it is.
 */
@Command(
    name = "discover",
    description =
        "Read the names, values and attributes of all parameters, or of those below PATH. A session"
            + " that breaks off is no loss: the next one goes on from there.")
public final class DiscoverCommand extends ClientCommand {
  private static final Duration STANDARD = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--no-poke", description = "Queue only: done when the device next calls.")
  private boolean noPoke;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH.",
      defaultValue = "",
      description = "Only what is below (default: everything).")
  private String path;

  @Override
  void check() {
    if (!path.isEmpty() && !path.endsWith(".")) {
      throw wrongUsage("The path ends with a dot, for example Device.WiFi.");
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    Duration patience = wait.or(noPoke ? Duration.ZERO : STANDARD);
    Order.Work work = new Order.Work("discover", null, null, null, path);
    JsonNode queued = Order.queue(api, this, device, work, !noPoke);
    if (patience.isZero()) {
      return 0;
    }
    Optional<JsonNode> ended = follow(api, queued.path("id").asString(), patience);
    if (ended.isEmpty()) {
      return 1;
    }
    if (!Order.succeeded(this, ended.get())) {
      return 1;
    }
    JsonNode parameters =
        api.get(
            "/devices/" + ApiClient.escape(device) + "/parameters?path=" + ApiClient.escape(path));
    if (json) {
      print(parameters);
    } else {
      for (JsonNode one : parameters) {
        out().println(one.path("path").asString() + "=" + one.path("value").asString(""));
      }
    }
    JsonNode result = ended.get().path("result");
    say(
        "read "
            + result.path("names").asString("0")
            + " names and "
            + result.path("values").asString("0")
            + " values in "
            + result.path("roundTrips").asString("0")
            + " round trips");
    JsonNode unlisted = result.path("unlisted");
    if (!unlisted.isEmpty()) {
      say("incomplete: the device could not list all that is below these:");
      unlisted.forEach(one -> say("  " + one.asString()));
    }
    JsonNode untold = result.path("untold");
    if (!untold.isEmpty()) {
      say("the device lists these and did not tell their values:");
      untold.forEach(one -> say("  " + one.asString()));
    }
    return 0;
  }

  /** Looks once a second, and says what has changed. */
  private Optional<JsonNode> follow(ApiClient api, String id, Duration patience)
      throws CommandFailed {
    long until = System.nanoTime() + patience.toNanos();
    String said = "";
    while (true) {
      Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
      Duration look = left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS;
      JsonNode now = api.get("/operations/" + id + "?wait=" + look.toMillis() / 1000.0, look);
      JsonNode operation = now.path("operation");
      String state = operation.path("state").asString("");
      if (!state.equals("queued") && !state.equals("running")) {
        return Optional.of(operation);
      }
      boolean unreachable =
          state.equals("queued")
              && !now.path("poke").isNull()
              && !now.path("poke").path("outcome").asString("").equals("inform");
      if (left.isZero() || unreachable) {
        Order.stays(this, id, now.path("poke"));
        return Optional.empty();
      }
      String words = progress(operation);
      if (!words.isEmpty() && !words.equals(said)) {
        say(words);
      }
      said = words;
    }
  }

  private static String progress(JsonNode operation) {
    JsonNode progress = operation.path("progress");
    if (!progress.isObject()) {
      return "";
    }
    String total = progress.path("total").asInt(0) == 0 ? "" : " of " + progress.path("total");
    String again = operation.path("reason").asString("");
    return progress.path("phase").asString()
        + ": "
        + progress.path("done")
        + total
        + " ("
        + progress.path("roundTrips")
        + " round trips)"
        + (again.isEmpty() ? "" : "; goes on in the next session: " + again);
  }
}
