package org.beckon.it.harness;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beckon.console.boot.Beckon;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command of the command line that was run in this process.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it said to people
 */
public record CommandRun(int status, String out, String err) {

  /** Runs a command against the Beckon on this data directory. */
  public static CommandRun of(Path data, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(1, "--data");
    all.add(2, data.toString());
    return plain(all.toArray(String[]::new));
  }

  /** Runs a command that needs no data directory. */
  public static CommandRun plain(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Beckon.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int status = line.execute(args);
    return new CommandRun(status, out.toString(), err.toString());
  }

  /** What it printed, as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
