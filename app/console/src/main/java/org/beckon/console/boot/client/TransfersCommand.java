package org.beckon.console.boot.client;

import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists the files that a device was told to fetch or send. */
@Command(
    name = "transfers",
    description =
        "List the files that a device was told to fetch or send later, newest first, and what"
            + " became of each. Order one with call DEVICE Download, Upload or ScheduleDownload.")
public final class TransfersCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Override
  int run(ApiClient api) throws CommandFailed {
    JsonNode transfers = api.get("/devices/" + ApiClient.escape(device) + "/transfers");
    if (json) {
      print(transfers);
    } else if (transfers.isEmpty()) {
      say("No transfers yet.");
    } else {
      list(transfers);
    }
    return 0;
  }

  private void list(JsonNode transfers) {
    TextTable table = new TextTable("ORDERED", "DIRECTION", "KEY", "STATE", "FILE TYPE", "RESULT");
    for (JsonNode one : transfers) {
      table.row(
          Times.local(one.path("ordered").asString("")),
          one.path("direction").asString(""),
          one.path("commandKey").asString(""),
          one.path("state").asString(""),
          one.path("fileType").asString(""),
          one.path("words").asString(""));
    }
    table.print(out());
  }
}
