package org.beckon.console.boot.client;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.beckon.console.boot.CommandFailed;
import org.beckon.console.boot.DataOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all commands share that talk to a running Beckon. */
abstract class ClientCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() throws CommandFailed {
    check();
    int status = run(ApiClient.of(data.path()));
    out().flush();
    err().flush();
    return status;
  }

  /** Looks at what was given on the command line; throws {@link #wrongUsage}. */
  void check() {}

  /** That the command line is wrong: exit status 2. */
  final ParameterException wrongUsage(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  /** Does the work; returns the exit status. */
  abstract int run(ApiClient api) throws CommandFailed;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** A message for people, on standard error. */
  final void say(String words) {
    err().println(words);
    err().flush();
  }

  /** One JSON value for programs. */
  final void print(JsonNode value) {
    out().println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
