package org.beckon.console.boot.client;

import java.time.Instant;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists the devices. */
@Command(name = "devices", description = "List the managed devices.")
public final class DevicesCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILTER",
      defaultValue = "",
      description = "Only devices whose line contains this text.")
  private String filter;

  @Override
  int run(ApiClient api) throws CommandFailed {
    JsonNode devices = api.get("/devices?filter=" + ApiClient.escape(filter));
    if (json) {
      print(devices);
      return 0;
    }
    if (devices.isEmpty()) {
      say(filter.isEmpty() ? "No device has called yet." : "No device matches \"" + filter + "\".");
      return 0;
    }
    Instant now = Instant.now();
    TextTable table =
        new TextTable(
            "DEVICE",
            "ALIAS",
            "MANUFACTURER",
            "SOFTWARE",
            "ADDRESS",
            "STATE",
            "LAST INFORM",
            "PENDING");
    for (JsonNode device : devices) {
      table.row(
          device.path("id").asString(""),
          device.path("alias").asString(""),
          device.path("manufacturer").asString(""),
          device.path("softwareVersion").asString(""),
          device.path("address").asString(""),
          device.path("state").asString(""),
          Times.ago(device.path("lastInform").asString(""), now),
          device.path("pendingOperations").asString("0"));
    }
    table.print(out());
    return 0;
  }
}
