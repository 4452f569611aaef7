package org.beckon.console.boot.client;

import picocli.CommandLine.Command;

/** Resets a device to its factory state. */
@Command(
    name = "factory-reset",
    description = "Reset a device to its factory state: all that was set on it is lost.")
public final class FactoryResetCommand extends SimpleOrder {
  @Override
  Order.Work work() {
    return Order.Work.of("factory-reset");
  }

  @Override
  String done() {
    return "the device has agreed and resets itself now";
  }
}
