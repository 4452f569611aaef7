package org.beckon.console.boot.client;

import java.util.List;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists what kinds of devices do otherwise than the specification asks, and changes it. */
@Command(
    name = "quirks",
    description = {
      "List what was learnt of devices and set by hand, or all that counts for a device.",
      "quirks set DEVICE NAME=VALUE… sets quirks of its model and firmware by hand: NAME=no"
          + " forbids one, NAME alone keeps what counts now.",
      "quirks forget DEVICE NAME… forgets what was learnt or set; it may be learnt again."
    })
public final class QuirksCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(
      names = "--every-firmware",
      description = "Set or forget for the model whatever its firmware.")
  private boolean everyFirmware;

  @Option(names = "--reason", defaultValue = "", description = "Why, for those who read it later.")
  private String reason;

  @Parameters(
      arity = "0..*",
      paramLabel = "DEVICE|set|forget",
      description = "The device, or what to do with which quirks of it.")
  private List<String> words = List.of();

  /** What the API takes. */
  record Wanted(String value, String reason) {}

  @Override
  int run(ApiClient api) throws CommandFailed {
    String first = words.isEmpty() ? "" : words.getFirst();
    switch (first) {
      case "set" -> change(api, true);
      case "forget" -> change(api, false);
      case "" -> list(api.get("/quirks"));
      default -> list(api.get("/devices/" + ApiClient.escape(first) + "/quirks"));
    }
    return 0;
  }

  private void change(ApiClient api, boolean set) throws CommandFailed {
    if (words.size() < 3) {
      throw new CommandFailed("Write quirks " + words.getFirst() + " DEVICE NAME…");
    }
    String device = words.get(1);
    for (String word : words.subList(2, words.size())) {
      int sign = word.indexOf('=');
      String name = sign < 0 ? word : word.substring(0, sign);
      String path =
          "/devices/"
              + ApiClient.escape(device)
              + "/quirks/"
              + ApiClient.escape(name)
              + "?everyFirmware="
              + everyFirmware;
      if (set) {
        api.put(path, new Wanted(sign < 0 ? null : word.substring(sign + 1), reason));
      } else {
        api.delete(path);
      }
    }
    list(api.get("/devices/" + ApiClient.escape(device) + "/quirks"));
  }

  private void list(JsonNode quirks) {
    if (json) {
      print(quirks);
      return;
    }
    if (quirks.isEmpty()) {
      say("No quirks.");
      return;
    }
    TextTable table =
        new TextTable("MANUFACTURER", "MODEL", "FIRMWARE", "QUIRK", "VALUE", "FROM", "REASON");
    for (JsonNode one : quirks) {
      table.row(
          one.path("manufacturer").asString(""),
          one.path("model").asString(""),
          one.path("firmware").asString(""),
          one.path("quirk").asString(""),
          one.path("value").asString(""),
          one.path("origin").asString(""),
          one.path("reason").asString(""));
    }
    table.print(out());
  }
}
