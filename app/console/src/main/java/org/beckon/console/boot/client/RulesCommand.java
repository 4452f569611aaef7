package org.beckon.console.boot.client;

import java.util.List;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists and changes the rules that send connection requests elsewhere. */
@Command(
    name = "rules",
    description = {
      "List the rules that send the connection requests of tagged devices elsewhere, as for a VPN"
          + " or a routed network. Nothing else is needed there.",
      "rules add TAG TEMPLATE makes one, or replaces that of the tag: HOST, HOST:PORT or"
          + " http://HOST:PORT/PATH with {host}, {port}, {path}, {serial} and {id}.",
      "rules remove TAG takes it away. What is set for a single device comes before every rule; of"
          + " two rules that of the longer tag counts. See also: tag, address."
    })
public final class RulesCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "list|add|remove", description = "What to do.")
  private List<String> words = List.of();

  /** What the API takes. */
  record Wanted(String template) {}

  @Override
  void check() {
    switch (verb()) {
      case "list" -> expect(words.size() <= 1, "rules list");
      case "add" -> expect(words.size() == 3, "rules add TAG TEMPLATE");
      case "remove" -> expect(words.size() == 2, "rules remove TAG");
      default -> throw wrongUsage("There is no rules " + verb() + "; write list, add or remove.");
    }
  }

  private String verb() {
    return words.isEmpty() ? "list" : words.getFirst();
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    if (verb().equals("add")) {
      api.put("/rules/" + ApiClient.escape(words.get(1)), new Wanted(words.get(2)));
    } else if (verb().equals("remove")) {
      api.delete("/rules/" + ApiClient.escape(words.get(1)));
    }
    list(api.get("/rules"));
    return 0;
  }

  private void expect(boolean right, String usage) {
    if (!right) {
      throw wrongUsage("Write " + usage + ".");
    }
  }

  private void list(JsonNode rules) {
    if (json) {
      print(rules);
      return;
    }
    if (rules.isEmpty()) {
      say("No rules.");
      return;
    }
    TextTable table = new TextTable("TAG", "REQUESTS GO TO", "BY", "SINCE");
    for (JsonNode rule : rules) {
      table.row(
          rule.path("tag").asString(""),
          rule.path("template").asString(""),
          rule.path("by").asString(""),
          Times.local(rule.path("since").asString("")));
    }
    table.print(out());
  }
}
