package org.beckon.console.boot;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the ways in which simulated devices can misbehave. */
@Command(
    name = "misbehaviours",
    description = "List how simulated devices can misbehave (`beckon simulate --misbehave NAME`).")
final class MisbehavioursCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** A line of the list; {@code row} is its number in the list of quirks. */
  record MisbehaviourJson(String name, int row, String sentence) {}

  @Override
  public Integer call() {
    List<MisbehaviourJson> all =
        Misbehaviours.all().stream()
            .map(one -> new MisbehaviourJson(one.name(), one.row(), one.sentence()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(all));
    } else {
      all.forEach(one -> out.printf("%-22s %2d  %s%n", one.name(), one.row(), one.sentence()));
    }
    out.flush();
    return 0;
  }
}
