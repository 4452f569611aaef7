package org.beckon.console.boot.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an instance of a table. */
@Command(name = "delete", description = "Delete an instance, for example Device.NAT.PortMapping.2.")
public final class DeleteCommand extends SimpleOrder {
  @Parameters(index = "1", paramLabel = "OBJECT.N.", description = "The instance; ends with a dot.")
  private String object;

  @Override
  Order.Work work() {
    return new Order.Work("delete", null, null, object, null);
  }

  @Override
  String done() {
    return "deleted " + object;
  }
}
