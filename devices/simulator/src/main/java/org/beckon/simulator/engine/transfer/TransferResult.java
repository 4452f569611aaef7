package org.beckon.simulator.engine.transfer;

import org.beckon.simulator.engine.rpc.CpeFault;

/** How the moving of a file ended. */
public sealed interface TransferResult {

  /**
   * A file was fetched whole.
   *
   * @param text its beginning as UTF-8 text, enough for any configuration file
   * @param size its length in bytes
   */
  record Fetched(String text, long size) implements TransferResult {}

  /** A file was sent and the server took it. */
  record Sent() implements TransferResult {}

  /** The transfer failed for the reason that the code names. */
  record Failed(CpeFault fault, String detail) implements TransferResult {}
}
