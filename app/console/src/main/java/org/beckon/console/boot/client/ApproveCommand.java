package org.beckon.console.boot.client;

import java.time.Duration;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lets a held device in. */
@Command(
    name = "approve",
    description = "Let a new device in that waits for approval (see serve --unknown hold).")
public final class ApproveCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the device as JSON for programs.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Override
  int run(ApiClient api) throws CommandFailed {
    JsonNode approved =
        api.post("/devices/" + ApiClient.escape(device) + "/approve", null, Duration.ZERO);
    if (json) {
      print(approved);
    }
    say(approved.path("id").asString("") + " is approved; its work runs when it calls next");
    return 0;
  }
}
