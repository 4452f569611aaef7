package org.beckon.console.boot;

import java.io.PrintWriter;
import org.beckon.console.boot.client.AddCommand;
import org.beckon.console.boot.client.AddressCommand;
import org.beckon.console.boot.client.ApproveCommand;
import org.beckon.console.boot.client.AttributesCommand;
import org.beckon.console.boot.client.CaCommand;
import org.beckon.console.boot.client.CallCommand;
import org.beckon.console.boot.client.DeleteCommand;
import org.beckon.console.boot.client.DevicesCommand;
import org.beckon.console.boot.client.DiscoverCommand;
import org.beckon.console.boot.client.FactoryResetCommand;
import org.beckon.console.boot.client.GetCommand;
import org.beckon.console.boot.client.OperationsCommand;
import org.beckon.console.boot.client.PokeCommand;
import org.beckon.console.boot.client.QuirksCommand;
import org.beckon.console.boot.client.RebootCommand;
import org.beckon.console.boot.client.RulesCommand;
import org.beckon.console.boot.client.SessionsCommand;
import org.beckon.console.boot.client.SetCommand;
import org.beckon.console.boot.client.SettingsCommand;
import org.beckon.console.boot.client.ShowCommand;
import org.beckon.console.boot.client.TagCommand;
import org.beckon.console.boot.client.TransfersCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program. Exit status: 0 done, 1 failed, 2 wrong usage. */
public final class Beckon {
  private Beckon() {}

  /** Runs one command, or the window when none is named. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs one command and returns its exit status; output goes to the standard streams.
   *
   * @param args as on the command line
   */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  /** All commands, for those who want their output elsewhere. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new WindowCommand());
    line.addSubcommand(new ServeCommand());
    line.addSubcommand(new SimulateCommand());
    line.addSubcommand(new ProfilesCommand());
    line.addSubcommand(new MisbehavioursCommand());
    line.addSubcommand(new DevicesCommand());
    line.addSubcommand(new ShowCommand());
    line.addSubcommand(new ApproveCommand());
    line.addSubcommand(new CaCommand());
    line.addSubcommand(new GetCommand());
    line.addSubcommand(new SetCommand());
    line.addSubcommand(new AddCommand());
    line.addSubcommand(new DeleteCommand());
    line.addSubcommand(new AttributesCommand());
    line.addSubcommand(new CallCommand());
    line.addSubcommand(new PokeCommand());
    line.addSubcommand(new AddressCommand());
    line.addSubcommand(new RulesCommand());
    line.addSubcommand(new TagCommand());
    line.addSubcommand(new RebootCommand());
    line.addSubcommand(new DiscoverCommand());
    line.addSubcommand(new FactoryResetCommand());
    line.addSubcommand(new OperationsCommand());
    line.addSubcommand(new SessionsCommand());
    line.addSubcommand(new TransfersCommand());
    line.addSubcommand(new QuirksCommand());
    line.addSubcommand(new SettingsCommand());
    help(line);
    line.getSubcommands().values().forEach(Beckon::help);
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setExecutionExceptionHandler(Beckon::failed);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(28);
    return line;
  }

  private static void help(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
  }

  private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof CommandFailed) {
      err.println("beckon: " + failure.getMessage());
    } else {
      err.println("beckon: something went wrong that should not: " + failure);
      LoggerFactory.getLogger(Beckon.class).error("command failed", failure);
    }
    err.flush();
    return 1;
  }
}
