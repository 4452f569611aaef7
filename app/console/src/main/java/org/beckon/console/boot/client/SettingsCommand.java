package org.beckon.console.boot.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists the settings of the server, and changes them. */
@Command(
    name = "settings",
    description = {
      "List the settings of the server: the value that counts and where it comes from.",
      "settings NAME=VALUE… changes them, all or none; NAME= with nothing behind it takes the"
          + " usual value again. Ports and services count after a restart, the rest at once.",
      "Flags of serve outdo settings for their run."
    })
public final class SettingsCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "NAME=VALUE", description = "What is to be changed.")
  private List<String> changes = List.of();

  @Spec private CommandSpec spec;

  @Override
  int run(ApiClient api) throws CommandFailed {
    if (changes.isEmpty()) {
      list(api.get("/server/settings"));
      return 0;
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String change : changes) {
      int sign = change.indexOf('=');
      if (sign < 1) {
        throw new ParameterException(
            spec.commandLine(), "Write NAME=VALUE instead of \"" + change + "\".");
      }
      String value = change.substring(sign + 1);
      wanted.put(change.substring(0, sign), value.isEmpty() ? null : value);
    }
    list(api.put("/server/settings", wanted));
    return 0;
  }

  private void list(JsonNode settings) {
    if (json) {
      print(settings);
      return;
    }
    TextTable table = new TextTable("NAME", "VALUE", "FROM", "COUNTS", "FLAG");
    for (JsonNode one : settings) {
      boolean flag = one.path("source").asString("").equals("flag");
      table.row(
          one.path("name").asString(""),
          value(one, "value"),
          one.path("source").asString(""),
          one.path("waits").asBoolean(false)
              ? "after a restart: " + value(one, "next")
              : flag && !value(one, "value").equals(value(one, "next"))
                  ? "without the flag: " + value(one, "next")
                  : one.path("counts").asString("").equals("at-once")
                      ? "at once"
                      : "after a restart",
          one.path("flag").asString(""));
    }
    table.print(out());
  }

  private static String value(JsonNode setting, String field) {
    return setting.path(field).isNull() ? "********" : setting.path(field).asString("");
  }
}
