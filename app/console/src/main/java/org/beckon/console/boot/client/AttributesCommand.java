package org.beckon.console.boot.client;

import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import org.beckon.cwmp.call.Argument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows or changes notification and access list of parameters. */
@Command(
    name = "attributes",
    description =
        "Show notification and access list of parameters, or change them with --notify and"
            + " --access.")
public final class AttributesCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the ended operation as JSON for programs.")
  private boolean json;

  @Option(
      names = "--notify",
      paramLabel = "0..6",
      description = "0 off, 1 passive, 2 active; 3 to 6 with lightweight notification.")
  private Integer notification;

  @Option(
      names = "--access",
      paramLabel = "LIST",
      description = "Who may write beside the server, by commas: Subscriber, or \"\" for nobody.")
  private String access;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "A parameter; with a dot at its end all below it.")
  private String path;

  @Override
  void check() {
    if (notification != null && (notification < 0 || notification > 6)) {
      throw wrongUsage("--notify is 0 to 6, not " + notification + ".");
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    boolean change = notification != null || access != null;
    Order.Work work =
        change
            ? Order.Work.attributes(new Order.Change(path, notification, accessList()))
            : Order.Work.call(
                "GetParameterAttributes", List.of(new Argument("ParameterNames", path)));
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
    if (change) {
      say("the device has taken the change");
    } else if (!json) {
      show(ended.get().path("result").path("arguments").path("ParameterList"));
    }
    return 0;
  }

  private List<String> accessList() {
    if (access == null) {
      return null;
    }
    return access.isBlank() ? List.of() : List.of(access.split("\\s*,\\s*"));
  }

  private void show(JsonNode parameters) {
    for (JsonNode one : parameters) {
      StringBuilder list = new StringBuilder();
      for (JsonNode name : one.path("AccessList")) {
        list.append(list.isEmpty() ? "" : ",").append(name.asString(""));
      }
      out()
          .println(
              one.path("Name").asString("")
                  + "  notify="
                  + one.path("Notification").asString("")
                  + "  access="
                  + list);
    }
  }
}
