package org.beckon.console.boot;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.beckon.console.boot.client.RunningBeckon;
import org.beckon.console.shell.Launcher;
import org.beckon.console.shell.Window;
import org.beckon.console.shell.WindowOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The window with the server inside; without a display, the server alone. */
@Command(
    name = "beckon",
    description = {
      "A TR-069 console with the ACS inside. Without a command: open the window.",
      "Commands other than serve, simulate and profiles talk to a running Beckon."
    },
    synopsisSubcommandLabel = "[COMMAND]")
final class WindowCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(WindowCommand.class);

  @Mixin private DataOption data;
  @Mixin private ServerOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CommandFailed, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    AtomicReference<Window> window = new AtomicReference<>();
    Optional<String> noDisplay = Display.problem();
    RunningServer server;
    try {
      server =
          RunningServer.start(
              data.path(),
              options,
              noDisplay.isPresent() ? Optional.empty() : Optional.of(() -> raise(window)),
              err);
    } catch (AlreadyRunning e) {
      return raiseTheOther(e, err);
    }
    if (noDisplay.isPresent()) {
      say(err, noDisplay.get() + " Going on without the window.");
      return ServeCommand.serve(server, spec.commandLine().getOut());
    }
    return show(server, window, err);
  }

  private int show(RunningServer server, AtomicReference<Window> window, PrintWriter err)
      throws CommandFailed, InterruptedException {
    server.closeAtExit();
    WindowOptions surroundings =
        WindowOptions.of(
            data.path().resolve("window.properties"),
            Optional.of(() -> server.startDemo(err)),
            Optional.of(server.lab()));
    try {
      new Launcher()
          .run(
              () -> {
                Window made = new Window(server.acs(), surroundings);
                window.set(made);
                return made;
              });
    } catch (RuntimeException e) { // whatever JavaFX meets in a display that does not work
      if (window.get() != null) {
        throw e;
      }
      LOG.debug("no window", e);
      say(err, "The window cannot be opened (" + e.getMessage() + "). Going on without it.");
      return ServeCommand.serve(server, spec.commandLine().getOut());
    }
    server.close();
    return 0;
  }

  private static void raise(AtomicReference<Window> window) {
    Window made = window.get();
    if (made != null) {
      made.raise();
    }
  }

  private int raiseTheOther(AlreadyRunning reason, PrintWriter err) {
    say(err, reason.getMessage());
    try {
      RunningBeckon.on(data.path()).raiseWindow();
      say(err, "Its window is in front now.");
      return 0;
    } catch (CommandFailed e) {
      say(err, e.getMessage());
      return 1;
    }
  }

  private static void say(PrintWriter err, String words) {
    err.println("beckon: " + words);
    err.flush();
  }
}
