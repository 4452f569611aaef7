package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Writes parameters, all or none. */
@Command(
    name = "set",
    description =
        "Set parameters, all or none: queue the change, make the device call in, apply, read back.")
public final class SetCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the ended operation as JSON for programs.")
  private boolean json;

  @Option(
      names = "--type",
      paramLabel = "xsd:T",
      description = "Type of the values (default: the type last read, else the data model's).")
  private String type;

  @Option(names = "--no-poke", description = "Queue only: applied when the device next calls.")
  private boolean noPoke;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH=VALUE",
      description = "What to set.")
  private List<String> assignments;

  @Override
  int run(ApiClient api) throws CommandFailed {
    List<Order.Value> values = new ArrayList<>();
    for (String assignment : assignments) {
      values.add(Order.Value.read(assignment, type));
    }
    Duration patience = wait.or(noPoke ? Duration.ZERO : WaitOption.STANDARD);
    Order.Work work = new Order.Work("write", null, values, null, null);
    Optional<JsonNode> ended = Order.carryOut(api, this, device, work, !noPoke, patience);
    if (ended.isEmpty()) {
      return patience.isZero() ? 0 : 1;
    }
    if (json) {
      print(ended.get());
    }
    if (!Order.succeeded(this, ended.get())) {
      return 1;
    }
    JsonNode result = ended.get().path("result");
    if (!json) {
      for (JsonNode one : result.path("values")) {
        out().println(one.path("path").asString() + "=" + one.path("value").asString(""));
      }
    }
    if (result.path("status").asInt(0) == 1) {
      say("accepted; the device applies it later, perhaps after a restart");
    }
    return 0;
  }
}
