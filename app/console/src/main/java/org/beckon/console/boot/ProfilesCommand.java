package org.beckon.console.boot;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModels;
import org.beckon.profiles.model.ShippedDeviceModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists what can be simulated. */
@Command(name = "profiles", description = "List the devices that can be simulated.")
final class ProfilesCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** A line of the list. */
  record ProfileJson(String name, String title, String root) {}

  @Override
  public Integer call() {
    DeviceModels models = new ShippedDeviceModels(new PublishedDictionary());
    List<ProfileJson> profiles =
        models.names().stream()
            .flatMap(name -> models.find(name).stream())
            .map(model -> new ProfileJson(model.name(), model.title(), model.root()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(profiles));
    } else {
      profiles.forEach(one -> out.printf("%-16s %s%n", one.name(), one.title()));
    }
    out.flush();
    return 0;
  }
}
