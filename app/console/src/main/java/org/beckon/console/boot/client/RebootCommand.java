package org.beckon.console.boot.client;

import picocli.CommandLine.Command;

/** Reboots a device. */
@Command(name = "reboot", description = "Reboot a device.")
public final class RebootCommand extends SimpleOrder {
  @Override
  Order.Work work() {
    return Order.Work.of("reboot");
  }

  @Override
  String done() {
    return "the device has agreed and reboots now";
  }
}
