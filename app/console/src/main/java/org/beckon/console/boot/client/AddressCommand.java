package org.beckon.console.boot.client;

import java.util.List;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows and sets where connection requests to a device go. */
@Command(
    name = "address",
    description = {
      "Show where connection requests to a device go, and why.",
      "address DEVICE set TEMPLATE sends them elsewhere: HOST, HOST:PORT or http://HOST:PORT/PATH."
          + " {host}, {port} and {path} stand for those of its own URL, {serial} and {id} for the"
          + " device's.",
      "address DEVICE clear sends them where they go without that."
    })
public final class AddressCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(
      names = "--basic",
      paramLabel = "yes|no",
      description = "Whether Basic is answered, which shows the password on the way (usual: yes).")
  private YesNo basic;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      description = "Seconds that an answer may take at most; 0 for as usual.")
  private Double timeout;

  @Option(
      names = "--user",
      paramLabel = "U",
      description =
          "Another user name for connection requests than the one that Beckon wrote to the device;"
              + " empty for that one.")
  private String user;

  @Option(names = "--password", paramLabel = "P", description = "The password that belongs to it.")
  private String password;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(
      index = "1..*",
      paramLabel = "set TEMPLATE|clear",
      description = "What to do; without this the address is shown.")
  private List<String> words = List.of();

  /** An answer to a question. */
  enum YesNo {
    YES,
    NO
  }

  /** What the API takes. */
  record Wanted(String template, Boolean basic, Double timeout, String username, String password) {}

  @Override
  void check() {
    switch (verb()) {
      case "set" -> expect(words.size() == 2, "Write address DEVICE set TEMPLATE.");
      case "clear" -> expect(words.size() == 1 && !isManner(), "Write address DEVICE clear.");
      case "" -> expect(timeout == null || timeout >= 0, "--timeout is a number of seconds.");
      default -> expect(false, "There is no address DEVICE " + verb() + "; write set or clear.");
    }
    expect(password == null || user != null, "--password belongs to --user.");
  }

  private void expect(boolean right, String words) {
    if (!right) {
      throw wrongUsage(words);
    }
  }

  private String verb() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  private boolean isManner() {
    return basic != null || timeout != null || user != null || password != null;
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    String path = "/devices/" + ApiClient.escape(device) + "/address";
    switch (verb()) {
      case "set" -> api.put(path, wanted(words.get(1)));
      case "clear" -> api.delete(path);
      default -> {
        if (isManner()) {
          api.put(path, wanted(null));
        }
      }
    }
    show(api.get(path));
    return 0;
  }

  private Wanted wanted(String template) {
    return new Wanted(template, basic == null ? null : basic == YesNo.YES, timeout, user, password);
  }

  private void show(JsonNode address) {
    if (json) {
      print(address);
      return;
    }
    TextTable table = new TextTable("DEVICE", device);
    String reported = address.path("reported").asString("");
    table.row("reported", reported.isEmpty() ? "nothing" : reported);
    table.row("called from", address.path("calledFrom").asString(""));
    if (address.path("behindNat").asBoolean()) {
      table.row("", "behind NAT: it calls from another address than it wants to be called at");
    }
    table.row("requests go to", address.path("url").asString(""));
    table.row("because", because(address));
    String by = address.path("by").asString("");
    if (!by.isEmpty()) {
      table.row("set by", by + ", " + Times.local(address.path("since").asString("")));
    }
    manner(address.path("manner"), table);
    forward(address.path("forward"), table);
    for (JsonNode gateway : address.path("gateways")) {
      table.row(
          "gateway", gateway.path("id").asString("") + " " + gateway.path("evidence").toString());
    }
    table.print(out());
  }

  private static String because(JsonNode address) {
    String of = address.path("of").asString("");
    return switch (address.path("source").asString("")) {
      case "device" -> "it is set for this device: " + address.path("template").asString("");
      case "forward" -> of + " forwards a port";
      case "tag" -> "there is a rule for the tag " + of;
      default -> "the device says so";
    };
  }

  private static void manner(JsonNode manner, TextTable table) {
    if (!manner.path("basic").asBoolean(true)) {
      table.row("Basic", "is not answered");
    }
    if (manner.path("timeout").isNumber()) {
      table.row("timeout", manner.path("timeout").asString() + " s");
    }
    if (!manner.path("username").asString("").isEmpty()) {
      table.row("log in as", manner.path("username").asString(""));
    }
  }

  private static void forward(JsonNode forward, TextTable table) {
    if (!forward.isObject()) {
      return;
    }
    table.row(
        "forwarded port",
        forward.path("externalPort").asString("")
            + " of "
            + forward.path("gateway").asString("")
            + " to "
            + forward.path("internalClient").asString("")
            + ":"
            + forward.path("internalPort").asString("")
            + ", "
            + forward.path("state").asString(""));
    table.row("", forward.path("instance").asString("") + " by " + forward.path("by").asString(""));
    String problem = forward.path("problem").asString("");
    if (!problem.isEmpty()) {
      table.row("", problem);
    }
  }
}
