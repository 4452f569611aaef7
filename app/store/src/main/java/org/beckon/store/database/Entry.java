package org.beckon.store.database;

import java.util.concurrent.CompletableFuture;

/**
 * A command that waits for the writer.
 *
 * @param urgent whether somebody waits for it
 * @param durable whether it must be in the file before {@code done} completes
 * @param weight of the memory it holds, in KiB, at least 1
 */
record Entry(
    Command command, boolean urgent, boolean durable, int weight, CompletableFuture<Void> done) {

  private static final int KIB = 1024;

  static Entry durable(Command command) {
    return new Entry(command, true, true, 1, new CompletableFuture<>());
  }

  static Entry lazy(Command command, int bytes) {
    return new Entry(command, false, false, 1 + bytes / KIB, new CompletableFuture<>());
  }

  /** Does nothing; is done when all before it are. */
  static Entry marker() {
    return new Entry(handle -> {}, true, false, 1, new CompletableFuture<>());
  }
}
