package org.beckon.console.boot.client;

import java.util.ArrayList;
import java.util.List;
import org.beckon.console.boot.CommandFailed;
import org.beckon.console.text.Repeats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists sessions, and shows what crossed the wire in one. */
@Command(
    name = "sessions",
    description = {
      "List the sessions of a device or of all, newest first.",
      "sessions show ID prints what crossed the wire, secrets masked."
    })
public final class SessionsCommand extends ClientCommand {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--raw", description = "With show: the HTTP heads and bodies as they were.")
  private boolean raw;

  @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: 50).")
  private int limit;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DEVICE|show",
      defaultValue = "",
      description = Texts.DEVICE)
  private String subject;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The session to show.")
  private Long id;

  @Override
  int run(ApiClient api) throws CommandFailed {
    if (id == null) {
      list(api);
    } else if (subject.equals("show")) {
      show(api.get("/sessions/" + id));
    } else {
      throw new CommandFailed("To see a session: beckon sessions show " + id);
    }
    return 0;
  }

  private void list(ApiClient api) throws CommandFailed {
    String device = subject.isEmpty() ? "" : "&device=" + ApiClient.escape(subject);
    JsonNode sessions = api.get("/sessions?limit=" + limit + device);
    if (json) {
      print(sessions);
      return;
    }
    if (sessions.isEmpty()) {
      say("No sessions yet.");
      return;
    }
    TextTable table = new TextTable("ID", "START", "DEVICE", "EVENTS", "MS", "OUTCOME", "RPCS");
    for (JsonNode one : sessions) {
      table.row(
          one.path("id").asString(),
          Times.local(one.path("start").asString("")),
          one.path("device").isNull()
              ? one.path("address").asString("")
              : one.path("device").asString(""),
          joined(one.path("events")),
          one.path("ms").asString(""),
          one.path("outcome").asString(""),
          joined(one.path("rpcs")));
    }
    table.print(out());
  }

  private void show(JsonNode transcript) {
    if (json) {
      print(transcript);
      return;
    }
    JsonNode session = transcript.path("session");
    out()
        .println(
            "Session "
                + session.path("id").asString()
                + ", "
                + Times.local(session.path("start").asString(""))
                + ", "
                + session.path("outcome").asString("")
                + (session.path("reason").isNull()
                    ? ""
                    : ": " + session.path("reason").asString("")));
    for (JsonNode note : session.path("notes")) {
      out().println("note: " + note.asString());
    }
    for (JsonNode message : transcript.path("messages")) {
      String arrow = message.path("from").asString("").equals("cpe") ? "CPE → ACS" : "ACS → CPE";
      out().println();
      out()
          .println(
              "+"
                  + message.path("ms").asString()
                  + " ms  "
                  + arrow
                  + "  "
                  + message.path("name").asString(""));
      if (raw) {
        out().println(message.path("head").asString(""));
      }
      String body = message.path("body").asString("");
      if (!body.isEmpty()) {
        out().println(body);
      }
    }
  }

  private static String joined(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asString()));
    return Repeats.joined(texts);
  }
}
