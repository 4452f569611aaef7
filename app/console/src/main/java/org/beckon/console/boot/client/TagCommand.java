package org.beckon.console.boot.client;

import java.util.List;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Gives tags to devices and takes them away. */
@Command(
    name = "tag",
    description = "Give a device tags, or take them away. Without tags: show those it has.")
public final class TagCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the device's tags as JSON for programs.")
  private boolean json;

  @Option(names = "--remove", description = "Take these tags away.")
  private boolean remove;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(index = "1..*", paramLabel = "TAG", description = "Words such as site-berlin.")
  private List<String> tags = List.of();

  @Override
  void check() {
    if (remove && tags.isEmpty()) {
      throw wrongUsage("Name the tags to take away.");
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    String path = "/devices/" + ApiClient.escape(device);
    for (String tag : tags) {
      String one = path + "/tags/" + ApiClient.escape(tag);
      if (remove) {
        api.delete(one);
      } else {
        api.put(one, null);
      }
    }
    JsonNode now = api.get(path).path("tags");
    if (json) {
      print(now);
    } else if (now.isEmpty()) {
      say("No tags.");
    } else {
      for (JsonNode tag : now) {
        out().println(tag.asString());
      }
    }
    return 0;
  }
}
