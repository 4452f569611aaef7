package org.beckon.console.boot.client;

import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Commands that order one thing of one device and print nothing but success. */
abstract class SimpleOrder extends ClientCommand {
  @Option(names = "--json", description = "Print the ended operation as JSON for programs.")
  private boolean json;

  @Option(names = "--no-poke", description = "Queue only: done when the device next calls.")
  private boolean noPoke;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  /** What is ordered. */
  abstract Order.Work work();

  /** What to say when it is done. */
  abstract String done();

  @Override
  final int run(ApiClient api) throws CommandFailed {
    var patience = wait.or(noPoke ? java.time.Duration.ZERO : WaitOption.STANDARD);
    Optional<JsonNode> ended = Order.carryOut(api, this, device, work(), !noPoke, patience);
    if (ended.isEmpty()) {
      return patience.isZero() ? 0 : 1;
    }
    if (json) {
      print(ended.get());
    }
    if (!Order.succeeded(this, ended.get())) {
      return 1;
    }
    say(done());
    return 0;
  }
}
