package org.beckon.console.boot.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Makes an instance of a table. */
@Command(
    name = "add",
    description = "Add an instance to a table, for example Device.NAT.PortMapping.")
public final class AddCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the ended operation as JSON for programs.")
  private boolean json;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(index = "1", paramLabel = "OBJECT.", description = "The table; ends with a dot.")
  private String object;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "NAME=VALUE",
      description = "Values to set in the new instance.")
  private List<String> assignments;

  @Override
  int run(ApiClient api) throws CommandFailed {
    List<Order.Value> values = new ArrayList<>();
    for (String assignment : assignments == null ? List.<String>of() : assignments) {
      values.add(Order.Value.read(assignment, null));
    }
    Order.Work work = new Order.Work("add", null, values, object, null);
    Optional<JsonNode> ended =
        Order.carryOut(api, this, device, work, true, wait.or(WaitOption.STANDARD));
    if (ended.isEmpty()) {
      return wait.or(WaitOption.STANDARD).isZero() ? 0 : 1;
    }
    if (json) {
      print(ended.get());
    }
    if (!Order.succeeded(this, ended.get())) {
      return 1;
    }
    if (!json) {
      out().println(ended.get().path("result").path("path").asString());
    }
    return 0;
  }
}
