package org.beckon.console.boot;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server without a window, until it is told to end. */
@Command(
    name = "serve",
    description = "Run the server without a window. Prints one line of JSON when it is ready.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private DataOption data;
  @Mixin private ServerOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CommandFailed, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    options.sayWhatIsMissing(err);
    return serve(
        RunningServer.start(data.path(), options, Optional.empty(), err),
        spec.commandLine().getOut());
  }

  /** Prints the ready line, then runs until the process is told to end (SIGTERM, Ctrl+C). */
  static int serve(RunningServer server, PrintWriter out)
      throws CommandFailed, InterruptedException {
    if (server.cwmpUrl().isEmpty()) {
      server.close();
      throw new CommandFailed(server.cwmpProblem());
    }
    server.closeAtExit();
    server.awaitDemo();
    out.println(ReadyLine.of(server).json());
    out.flush();
    server.awaitEnd();
    return 0;
  }
}
