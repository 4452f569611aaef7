package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads parameters. */
@Command(
    name = "get",
    description =
        "Read parameters, from the device itself unless --cached. A path that ends with a dot means"
            + " all below it.")
public final class GetCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--cached", description = "Print what was last seen; do not ask the device.")
  private boolean cached;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "What to read.")
  private List<String> paths;

  @Override
  int run(ApiClient api) throws CommandFailed {
    JsonNode missing = NullNode.getInstance();
    if (!cached) {
      Duration patience = wait.or(WaitOption.STANDARD);
      Order.Work work = new Order.Work("read", paths, null, null, null);
      Optional<JsonNode> ended = Order.carryOut(api, this, device, work, true, patience);
      if (ended.isEmpty()) {
        return patience.isZero() ? 0 : 1;
      }
      if (!Order.succeeded(this, ended.get())) {
        return 1;
      }
      missing = ended.get().path("result").path("missing");
      for (JsonNode one : missing) {
        say(
            "the device did not tell "
                + one.path("path").asString()
                + ": "
                + (one.path("code").asInt(0) == 0 ? "" : one.path("code").asString() + " ")
                + one.path("text").asString(""));
      }
    }
    StringBuilder query = new StringBuilder();
    for (String path : paths) {
      query.append(query.isEmpty() ? "?path=" : "&path=").append(ApiClient.escape(path));
    }
    JsonNode parameters = api.get("/devices/" + ApiClient.escape(device) + "/parameters" + query);
    if (json) {
      print(parameters);
    } else {
      for (JsonNode one : parameters) {
        out().println(one.path("path").asString() + "=" + one.path("value").asString(""));
      }
    }
    if (parameters.isEmpty()) {
      say("nothing is known of it; without --cached the device is asked");
      return cached ? 1 : 0;
    }
    return missing.isEmpty() ? 0 : 1;
  }
}
