package org.beckon.console.boot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Benches; each is a command below this one. */
@Command(
    name = "bench",
    description = "Measure on this machine. Needs no running Beckon.",
    subcommands = ConnectionRequestsCommand.class)
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What is to be measured? connection-requests");
  }
}
