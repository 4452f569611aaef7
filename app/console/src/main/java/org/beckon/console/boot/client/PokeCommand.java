package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.Locale;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Makes a device call in. */
@Command(
    name = "poke",
    description = "Make a device call in now. Succeeds only when its Inform has come.")
public final class PokeCommand extends ClientCommand {
  /** Ways that can be asked for. */
  enum Way {
    AUTO,
    HTTP
  }

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(
      names = "--via",
      defaultValue = "AUTO",
      paramLabel = "auto|http",
      description = "How to carry the request (default: auto).")
  private Way via;

  @Option(
      names = "--wait",
      paramLabel = "S",
      defaultValue = "30",
      description = "Seconds to wait for the Inform (default: 30).")
  private double wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Override
  int run(ApiClient api) throws CommandFailed {
    JsonNode poke =
        api.post(
            "/devices/"
                + ApiClient.escape(device)
                + "/poke?wait="
                + wait
                + "&via="
                + via.name().toLowerCase(Locale.ROOT),
            null,
            Duration.ofMillis(Math.round(wait * 1000)));
    boolean informed = poke.path("outcome").asString("").equals("inform");
    if (json) {
      print(poke);
      return informed ? 0 : 1;
    }
    for (JsonNode step : poke.path("steps")) {
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%9.2f ms  %-14s %s",
                  step.path("ms").asDouble(0),
                  step.path("name").asString(""),
                  step.path("detail").asString("")));
    }
    if (!informed) {
      say(poke.path("cause").asString(""));
      say(poke.path("advice").asString(""));
    }
    return informed ? 0 : 1;
  }
}
