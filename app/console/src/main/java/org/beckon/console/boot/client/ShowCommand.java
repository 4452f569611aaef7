package org.beckon.console.boot.client;

import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows the server at a glance. */
@Command(
    name = "show",
    description = "Show the server: its addresses, what devices log in with, and its notices.")
public final class ShowCommand extends ClientCommand {
  /** What can be shown. */
  enum Subject {
    SERVER
  }

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(arity = "1", paramLabel = "server", description = "What to show: server.")
  private Subject subject;

  @Override
  int run(ApiClient api) throws CommandFailed {
    switch (subject) {
      case SERVER -> server(api.get("/server"));
    }
    return 0;
  }

  private void server(JsonNode server) {
    if (json) {
      print(server);
      return;
    }
    out().println("Beckon " + text(server, "version"));
    out().println("Data           " + text(server, "data"));
    for (JsonNode listener : server.path("listeners")) {
      String name = String.format("%-15s", text(listener, "name"));
      out()
          .println(
              name
                  + (listener.path("url").isNull()
                      ? "not listening: " + text(listener, "problem")
                      : text(listener, "url")));
    }
    out()
        .println(
            "Devices        "
                + text(server, "devices")
                + ", "
                + text(server, "sessionsOpen")
                + " in session");
    out().println();
    out().println("Enter at a device:");
    for (JsonNode url : server.path("acsUrls")) {
      out().println("  ACS URL      " + url.asString());
    }
    out().println("  user name    " + text(server, "cpeUser"));
    out().println("  password     " + text(server, "cpePassword"));
    out().println("  login        " + text(server, "cpeAuth"));
    if (!text(server, "caFingerprint").isEmpty()) {
      out().println("  CA for TLS   `beckon ca`, SHA-256 " + text(server, "caFingerprint"));
    }
    out().println("New devices    " + text(server, "unknown"));
    settings(server.path("settings"));
    notices(server.path("notices"));
  }

  private void settings(JsonNode settings) {
    out().println();
    out().println("Settings (`beckon settings NAME=VALUE` changes them):");
    for (JsonNode setting : settings) {
      String value =
          setting.path("value").isNull() ? "********" : setting.path("value").asString("");
      out()
          .println(
              String.format("  %-17s %s", text(setting, "name"), value.isEmpty() ? "none" : value)
                  + origin(setting));
    }
  }

  private static String origin(JsonNode setting) {
    String waits =
        setting.path("waits").asBoolean(false)
            ? ", after a restart "
                + (setting.path("next").isNull() ? "another" : text(setting, "next"))
            : "";
    return switch (text(setting, "source")) {
      case "flag" -> " (by a flag of serve)";
      case "chosen" -> " (chosen" + waits + ")";
      default -> waits.isEmpty() ? "" : " (" + waits.substring(2) + ")";
    };
  }

  private void notices(JsonNode notices) {
    if (notices.isEmpty()) {
      return;
    }
    out().println();
    out().println("Notices:");
    for (JsonNode notice : notices) {
      int count = notice.path("count").asInt(1);
      out()
          .println(
              "  "
                  + Times.local(text(notice, "last"))
                  + "  "
                  + text(notice, "text")
                  + (count > 1 ? " (" + count + " times)" : ""));
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
