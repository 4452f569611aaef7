package org.beckon.console.boot.client;

import java.time.Duration;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists operations, and cancels or retries one. */
@Command(
    name = "operations",
    description = {
      "List the operations of a device or of all, newest first.",
      "operations cancel ID takes a queued one out; operations retry ID queues its work again."
    })
public final class OperationsCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: 50).")
  private int limit;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DEVICE|cancel|retry",
      defaultValue = "",
      description = Texts.DEVICE)
  private String subject;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "The operation to cancel or retry.")
  private Long id;

  @Override
  int run(ApiClient api) throws CommandFailed {
    if (id == null) {
      list(api);
      return 0;
    }
    switch (subject) {
      case "cancel" -> {
        api.post("/operations/" + id + "/cancel", null, Duration.ZERO);
        say("operation " + id + " cancelled");
      }
      case "retry" -> {
        JsonNode again = api.post("/operations/" + id + "/retry", null, Duration.ZERO);
        say("queued again as operation " + again.path("id").asString());
      }
      default ->
          throw new CommandFailed(
              "\"" + subject + "\" is nothing to do with an operation: cancel or retry.");
    }
    return 0;
  }

  private void list(ApiClient api) throws CommandFailed {
    String device = subject.isEmpty() ? "" : "&device=" + ApiClient.escape(subject);
    JsonNode operations = api.get("/operations?limit=" + limit + device);
    if (json) {
      print(operations);
      return;
    }
    if (operations.isEmpty()) {
      say("No operations yet.");
      return;
    }
    TextTable table = new TextTable("ID", "CREATED", "DEVICE", "KIND", "STATE", "TRIES", "RESULT");
    for (JsonNode one : operations) {
      table.row(
          one.path("id").asString(),
          Times.local(one.path("created").asString("")),
          one.path("device").asString(""),
          one.path("kind").asString(""),
          one.path("state").asString(""),
          one.path("attempts").asString(""),
          result(one));
    }
    table.print(out());
  }

  private static String result(JsonNode operation) {
    JsonNode fault = operation.path("fault");
    JsonNode back = operation.path("result").path("cameBack");
    if (back.isString()) {
      return "came back at " + Times.local(back.asString());
    }
    if (!fault.isObject()) {
      return operation.path("reason").asString("");
    }
    StringBuilder words = new StringBuilder("fault " + fault.path("code").asString());
    for (JsonNode one : fault.path("parameters")) {
      words
          .append(", ")
          .append(one.path("path").asString())
          .append(": ")
          .append(one.path("code").asString());
    }
    return words.toString();
  }
}
